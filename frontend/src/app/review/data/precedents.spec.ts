import type { Precedent } from '@huong-uoc/contracts';
import { precedentsOf, proposalOf } from './precedents';

const finding = { rule: { id: 'land-1', version: 1, rulebook: 'a' }, quote: 'Con gái không được chia đất', severity: 'violation', direction: 'women' } as const;
const said = (over: Partial<Precedent> = {}): Precedent => ({ ruleId: 'land-1', quote: 'con gái không được chia đất', severity: 'violation', direction: 'women', kind: 'A', reason: null, citation: null, commits: null, rounds: 3, ...over });

describe('precedents of a finding', () => {
  it.each([{ ruleId: 'land-2' }, { ruleId: null }, { quote: 'chia đất' }, { severity: 'needs-look' as const }, { direction: 'both' as const }])('are none of another rule, passage, severity or direction: %j', (over) => {
    expect(precedentsOf([said(over)], finding)).toEqual([]);
  });

  it('propose nothing where approved results differ, and none where there are none', () => {
    expect(proposalOf(precedentsOf([said(), said({ kind: '0', reason: 5, rounds: 1 })], finding))).toEqual({ draft: null, why: 'differ' });
    expect(proposalOf([]).draft).toBeNull();
  });

  it.each([6, 7] as const)('propose nothing from reason %i, which speaks of one paper', (reason) => {
    expect(proposalOf([said({ kind: '0', reason })])).toEqual({ draft: null, why: 'own' });
  });

  it('propose what everybody said, with the citation most used', () => {
    const all = [said({ kind: '0', reason: 4, citation: 'Điều 59 Luật HNGĐ', rounds: 4 }), said({ kind: '0', reason: 4, citation: 'Điều 60', rounds: 1 })];
    expect(precedentsOf(all, finding)).toEqual([expect.objectContaining({ rounds: 5 })]);
    expect(proposalOf(precedentsOf(all, finding)).draft).toEqual({ kind: '0', reason: 4, citation: 'Điều 59 Luật HNGĐ' });
  });
});
