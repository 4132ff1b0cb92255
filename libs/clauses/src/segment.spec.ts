import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contextOf, numberingGaps, segment } from './index';

const sample = (n: number): string => readFileSync(join(__dirname, '..', 'test-data', `S${n}.txt`), 'utf8');

const FRAGMENTS = [
  'Điều 1.', 'Điều 2:', 'Điều thứ ba', 'ĐIỀU IV', 'Đ.5', 'điều 6', 'Chương I', 'CHƯƠNG 2', 'Mục 1.', 'Phần thứ nhất', 'TIẾT I', 'Khoản 1.', 'Khoản thứ 2 –', 'điểm a', 'VỀ MỤC TANG LỄ',
  'I.', 'II/', 'A.', 'B)', '1.', '2-', '3/', '3.1.', '10.000', 'a)', 'b)', 'đ)', '-', '–', '+', '•', '*', 'LỜI NÓI ĐẦU', 'NHỜI NÓI ĐẦU', 'QUY ƯỚC', 'CỘNG HÒA XÃ HỘI', '(đã ký)', 'TRƯỞNG THÔN', '- 3 -', 'Trang 2/5',
  'Nghiêm cấm các việc sau:', 'con gái', 'Mọi người', 'được chia đất', 'theo', 'tại', '.', ';', ':', ',', '”', ' ', ' ', '\n', '\n', '\n', '\n\n', '\t', '\u00a0', '🙂', '\ud83d',
];
const document = fc.oneof(
  fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 60 }).map((parts) => parts.join(' ')),
  fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 60 }).map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
);

describe('for every text', () => {
  it('clauses neither overlap nor lose text, and are slices of it', () => {
    fc.assert(fc.property(document, (text) => {
      let at = 0;
      for (const clause of segment(text).clauses) {
        expect(text.slice(at, clause.start).trim()).toBe('');
        expect(clause.end).toBeGreaterThan(clause.start);
        expect(text.slice(clause.start, clause.end)).toBe(clause.text);
        expect(clause.text.trim()).not.toBe('');
        at = clause.end;
      }
      expect(text.slice(at).trim()).toBe('');
    }), { numRuns: 3000 });
  });

  it('addresses are unique, and parents and lead-ins stand before what they govern', () => {
    fc.assert(fc.property(document, (text) => {
      const tree = segment(text);
      expect(new Set(tree.clauses.map((c) => c.address)).size).toBe(tree.clauses.length);
      tree.clauses.forEach((clause, i) => {
        expect(clause.index).toBe(i);
        expect(clause.parent ?? -1).toBeLessThan(i);
        expect(clause.leadIn ?? -1).toBeLessThan(i);
        expect(clause.address).not.toBe('');
        const context = contextOf(tree, i).map((c) => c.index);
        expect([...context].sort((a, b) => b - a)).toEqual(context);
        if (clause.parent !== null) expect(context).toContain(clause.parent);
        if (clause.leadIn !== null) expect(context).toContain(clause.leadIn);
      });
    }), { numRuns: 2000 });
  });
});

describe('texts built to be slow', () => {
  it.each([
    ['1. 1. 1.', '1. '.repeat(40_000)],
    ['1. 2. 3. …', Array.from({ length: 20_000 }, (_, i) => `${i}. A`).join(' ')],
    ['a) a) a)', ': a) '.repeat(25_000)],
    ['Điều Điều', 'Điều '.repeat(25_000)],
    ['Điều 1. Điều 1.', 'Điều 1. '.repeat(20_000)],
    ['one letter a line', 'a\n'.repeat(50_000)],
    ['capitals', 'CHƯƠNG I MỤC I '.repeat(10_000)],
    ['the same article', 'Điều 1. Một.\n'.repeat(10_000)],
    ['nested dashes', '- + - +\n'.repeat(20_000)],
    ['lead-ins', 'Cấm các việc sau:\n'.repeat(10_000)],
    ['verse', 'Ai về nhớ bến nhớ đồng,\n'.repeat(8_000)],
    ['a line without end', 'chữ'.repeat(60_000)],
    ['blank lines', '\n'.repeat(200_000)],
  ])('%s costs time in proportion to its length', (_, text) => {
    const started = process.hrtime.bigint();
    const tree = segment(text);
    numberingGaps(tree);
    expect(Number(process.hrtime.bigint() - started) / 1e6).toBeLessThan(3000);
  });
});

describe('numberingGaps', () => {
  it.each([1, 2, 3, 4])('finds none in the sample charter S%s', (n) => expect(numberingGaps(segment(sample(n)))).toEqual([]));

  it('names what is missing, repeated or out of order', () => {
    const tree = segment('Điều 1. Một.\nĐiều 3. Ba:\na) Một;\nc) Ba.\nĐiều 3. Lại ba.\nĐiều 2. Hai.\n1. Một.\n4. Bốn.');
    expect(numberingGaps(tree).map(({ address, kind, missing }) => [address, kind, missing])).toEqual([
      ['Điều 3', 'missing', 1],
      ['Điều 3 điểm c', 'missing', 1],
      ['Điều 3 (lần 2)', 'repeated', 0],
      ['Điều 2 tiêu đề', 'backwards', 0],
      ['Điều 2 khoản 4', 'missing', 2],
    ]);
  });

  it('takes d, e without đ, and articles that begin anew in a chapter, as they are', () => {
    expect(numberingGaps(segment('1. Gồm:\na) A;\nb) B;\nc) C;\nd) D;\ne) E.'))).toEqual([]);
    expect(numberingGaps(segment('Chương I\nMỘT HAI\nĐiều 1. Một.\nChương II\nBA BỐN\nĐiều 1. Một.\nĐiều 2. Hai.'))).toEqual([]);
  });

  it('notices that a list does not begin at its beginning', () => {
    expect(numberingGaps(segment('Điều 1. Một.\n2. Hai.')).map((gap) => gap.address)).toEqual(['Điều 1 khoản 2']);
  });
});
