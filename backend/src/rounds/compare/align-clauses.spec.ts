import fc from 'fast-check';
import { alignClauses, type ComparedClause } from './align-clauses';
import { askedOutcomes } from './asked-outcomes';

const clausesOf = (texts: readonly (readonly [string, string])[]): ComparedClause[] => texts.map(([address, text], index) => ({ index, address, text, hash: text.toLowerCase(), governedBy: null }));
const seen = (before: ComparedClause[], now: ComparedClause[]) => alignClauses(before, now).map(({ change, previous }) => [change, previous?.address ?? null]);

const first = clausesOf([
  ['Điều 1', 'Hương ước này áp dụng cho mọi hộ gia đình trong thôn.'],
  ['Điều 2', 'Con gái đi lấy chồng không được chia đất của dòng họ.'],
  ['Điều 3', 'Đám cưới tổ chức gọn nhẹ, không quá hai ngày.'],
]);

describe('comparing a text with the one before', () => {
  it('does not call a clause with other words at the same address the same clause', () => {
    const now = clausesOf([['Điều 1', 'Nhà văn hóa mở cửa hằng ngày từ bảy giờ sáng.']]);
    expect(seen(first, now)).toEqual([['new', null]]);
  });

  it('finds unchanged clauses again after renumbering', () => {
    const now = clausesOf([['Điều 1', 'Điều mới về vệ sinh môi trường chung.'], ['Điều 2', first[0]?.text ?? ''], ['Điều 3', first[1]?.text ?? ''], ['Điều 4', first[2]?.text ?? '']]);
    expect(seen(first, now)).toEqual([['new', null], ['same', 'Điều 1'], ['same', 'Điều 2'], ['same', 'Điều 3']]);
  });

  it('sees a rewritten clause as changed, at its address and when it moved', () => {
    const rewritten = 'Con gái, con trai đi lấy chồng, lấy vợ đều được chia đất của dòng họ.';
    expect(seen(first, clausesOf([['Điều 2', rewritten]]))).toEqual([['changed', 'Điều 2']]);
    expect(seen(first, clausesOf([['Điều 9', rewritten]]))).toEqual([['changed', 'Điều 2']]);
  });

  it('keeps two equal clauses at their own addresses', () => {
    const twice = clausesOf([['Điều 1 khoản 1', 'Đóng góp 50.000 đồng.'], ['Điều 2 khoản 1', 'Đóng góp 50.000 đồng.']]);
    expect(seen(twice, clausesOf([['Điều 2 khoản 1', 'Đóng góp 50.000 đồng.']]))).toEqual([['same', 'Điều 2 khoản 1']]);
  });

  it('uses each previous clause at most once, calls only equal texts the same, and a text is all the same as itself', () => {
    // Addresses are unique in a document.
    const text = fc.uniqueArray(
      fc.tuple(fc.constantFrom('Điều 1', 'Điều 2', 'Điều 3', 'Điều 3 khoản 1', 'Điều 4'), fc.constantFrom('con trai được chia đất', 'con gái được chia đất', 'nam nữ như nhau', 'mọi hộ đóng góp như nhau', '')),
      { selector: ([address]) => address },
    );
    fc.assert(
      fc.property(text, text, (before, now) => {
        const [a, b] = [clausesOf(before), clausesOf(now)];
        const matches = alignClauses(a, b);
        const used = matches.flatMap(({ previous }) => (previous === null ? [] : [previous.index]));
        expect(new Set(used).size).toBe(used.length);
        matches.forEach(({ change, previous }, i) => expect(change === 'same').toBe(previous !== null && previous.hash === b[i]?.hash));
        expect(alignClauses(a, a).every(({ change, previous }, i) => change === 'same' && previous?.address === a[i]?.address)).toBe(true);
      }),
    );
  });

  it('compares two long texts in bounded time by looking near the place only', () => {
    const many = (word: string) => clausesOf(Array.from({ length: 1500 }, (_, i) => [`Điều ${i}`, `Khoản ${word} số ${i} quy định việc riêng ${i * 7}`] as const));
    expect(alignClauses(many('cũ'), many('mới')).filter(({ change }) => change === 'changed')).toHaveLength(1500);
  });
});

describe('what became of the changes asked for', () => {
  const asked = [{ clauseIndex: 1, address: 'Điều 2', quote: 'Con gái đi lấy chồng không được chia đất', proposed: 'Con trai, con gái được chia như nhau.', categories: ['inheritance'] }];
  const outcome = (now: ComparedClause[], findings: { clauseIndex: number; categories: string[]; positive: boolean }[] = []) =>
    askedOutcomes(asked, now, alignClauses(first, now), findings).map((item) => [item.outcome, item.nowAddress]);

  it('calls an unchanged clause still there, wherever it moved', () => {
    expect(outcome(clausesOf([['Điều 7', first[1]?.text ?? '']]))).toEqual([['still-there', 'Điều 7']]);
  });

  it('calls a rewritten clause still there while the same words or the same clause type stand in it', () => {
    expect(outcome(clausesOf([['Điều 2', 'Con gái đi lấy chồng không được chia đất của dòng họ, trừ trường hợp đặc biệt.']]))).toEqual([['still-there', 'Điều 2']]);
    const reworded = clausesOf([['Điều 2', 'Con gái lấy chồng thì không chia đất của dòng họ nữa.']]);
    expect(outcome(reworded, [{ clauseIndex: 0, categories: ['inheritance'], positive: false }])).toEqual([['still-there', 'Điều 2']]);
    expect(outcome(reworded, [{ clauseIndex: 0, categories: ['inheritance'], positive: true }])).toEqual([['resolved', 'Điều 2']]);
  });

  it('calls a clause that is gone not found, so that a person looks', () => {
    expect(outcome(clausesOf([['Điều 1', first[0]?.text ?? '']]))).toEqual([['not-found', null]]);
  });
});
