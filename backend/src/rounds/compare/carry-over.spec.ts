import { alignClauses, type ComparedClause } from './align-clauses';
import { carryOver, type CarriedFinding, type JudgedFinding } from './carry-over';

const clause = (index: number, text: string, governedBy: string | null = null): ComparedClause => ({ index, address: `Điều ${index + 1}`, text, hash: text, governedBy });
const finding = (id: string, clauseIndex: number, more: Partial<CarriedFinding> = {}): CarriedFinding => ({ id, clauseIndex, quote: 'không được chia', ruleId: 'inheritance-1', ruleVersion: 3, pieces: [{ concept: 'exclude', words: 'không được' }], ...more });
const judged = (id: string, clauseIndex: number, kind = 'A', more: Partial<CarriedFinding> = {}): JudgedFinding => ({ ...finding(id, clauseIndex, more), kind });

const before = [clause(0, 'Con gái không được chia đất'), clause(1, 'Họp thôn mỗi quý một lần')];
const carry = (was: JudgedFinding[], is: CarriedFinding[], now: ComparedClause[]) => carryOver(was, is, now, alignClauses(before, now));

describe('carrying opinions over to the next text', () => {
  it('carries nothing to a clause whose words changed', () => {
    const now = [clause(0, 'Con gái không được chia đất ở')];
    expect(carry([judged('a', 0)], [finding('b', 0)], now)).toEqual({ opinions: [], copies: [] });
  });

  it('carries nothing to a clause that now stands under another sentence', () => {
    const now = [clause(0, 'Con gái không được chia đất', 'nghiêm cấm các hành vi sau')];
    expect(carry([judged('a', 0)], [finding('b', 0)], now)).toEqual({ opinions: [], copies: [] });
  });

  it('does not take an opinion for another rule or other matched pieces', () => {
    expect(carry([judged('a', 0)], [finding('b', 0, { ruleId: 'land-2' })], before).opinions).toEqual([]);
    expect(carry([judged('a', 0)], [finding('b', 0, { pieces: [{ concept: 'exclude', words: 'chẳng được' }] })], before).opinions).toEqual([]);
  });

  it('asks again about "no problem" when the rule has a new version, and keeps the other kinds', () => {
    const newer = [finding('b', 0, { ruleVersion: 4 })];
    expect(carry([judged('a', 0, '0')], newer, before).opinions).toEqual([]);
    expect(carry([judged('a', 0, 'A')], newer, before).opinions).toEqual([{ from: 'a', to: 'b' }]);
    expect(carry([judged('a', 0, '0')], [finding('b', 0)], before).opinions).toEqual([{ from: 'a', to: 'b' }]);
  });

  it('follows an unchanged clause that moved', () => {
    const now = [clause(0, 'Điều mới thêm vào đầu'), clause(1, 'Con gái không được chia đất')];
    expect(carry([judged('a', 0)], [finding('b', 1)], now).opinions).toEqual([{ from: 'a', to: 'b' }]);
  });

  it('gives one opinion to one finding only', () => {
    expect(carry([judged('a', 0)], [finding('b', 0), finding('c', 0)], before).opinions).toEqual([{ from: 'a', to: 'b' }]);
    expect(carry([judged('a', 0), judged('a2', 0)], [finding('b', 0), finding('c', 0)], before).opinions).toEqual([{ from: 'a', to: 'b' }, { from: 'a2', to: 'c' }]);
  });

  it('copies a finding a person added to an unchanged clause, but not one whose clause is gone', () => {
    const own = { ruleId: null, ruleVersion: null, pieces: [] };
    expect(carry([judged('a', 1, 'A', own)], [], before)).toEqual({ opinions: [], copies: [{ from: 'a', clauseIndex: 1 }] });
    expect(carry([judged('a', 1, 'A', own)], [], [before[0] ?? clause(0, '')])).toEqual({ opinions: [], copies: [] });
  });
});
