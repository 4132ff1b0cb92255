import * as fc from 'fast-check';
import type { TextLine } from '../reading';
import type { KeptDoubt, KeptText } from '../scans';
import { correctText, type Correction } from './correct-text';

const pages = [['QUY ƯỚC THÔN NÀ PHẦY', 'Điều 1. Họp thôn'], ['1. Phụ nữ khống được dự họp.', '2. Chị nam giới được biểu quyết.'], ['Điều 2. Hiệu lực', 'Có hiệu lực từ ngày công nhận.']];
const box = { left: 50, top: 100, width: 400, height: 12 };

/** Three pages of recognised lines, every word of the second in doubt. */
function read(): KeptText {
  const text = pages.flat().join('\n');
  let at = 0;
  const paragraphs = pages.flatMap((lines, index) => lines.map((line) => {
    const start = at;
    at += line.length + 1;
    return { start, end: start + line.length, page: index + 1 };
  }));
  const lines = paragraphs.map(({ start, end, page }): TextLine => ({ start, end, page, ...box }));
  const doubts = [...text.matchAll(/\p{L}+/gu)].map(({ 0: word, index }): KeptDoubt => ({ kind: 'recognised', start: index, end: index + word.length, confidence: 0.6, page: 2, ...box }));
  const pageReports = [1, 2, 3].map((page) => ({ page, source: 'recognised' as const, confidence: 0.9, engine: 'tesseract.js', width: 595, height: 842, turned: 0 as const }));
  return { id: 't', step: 2, typedTextId: null, correction: 0, format: 'pdf', pages: 3, text, notes: [], paragraphs, lines, pageReports, changes: [], doubts };
}
const word = (text: KeptText, said: string) => text.text.indexOf(said);
const cut = (text: string, { start, end }: { start: number; end: number }) => text.slice(start, end);

describe('correctText', () => {
  it('passes over a place nobody doubted, and changes nothing of the text it is given', () => {
    const text = read();
    const before = JSON.stringify(text);
    expect(correctText(text, [{ kind: 'word', place: 1, said: 'sai' }]).text).toBe(text.text);
    correctText(text, [{ kind: 'page', place: 2, said: 'Trang khác' }]);
    expect(JSON.stringify(text)).toBe(before);
  });

  it('puts each word in its place, cuts the clauses anew and doubts those words no more', () => {
    const text = read();
    const corrected = correctText(text, [{ kind: 'word', place: word(text, 'khống'), said: 'không' }, { kind: 'word', place: word(text, 'Chị'), said: 'Chỉ riêng' }]);
    expect(corrected.text).toContain('Phụ nữ không được dự họp.\n2. Chỉ riêng nam giới');
    expect(corrected.tree.clauses.map(({ text: clause }) => clause)).toContain('2. Chỉ riêng nam giới được biểu quyết.');
    expect(corrected.doubts).toHaveLength(text.doubts.length - 2);
    expect(corrected.lines.map((line) => cut(corrected.text, line))).toEqual(corrected.text.split('\n'));
  });

  it('keeps the word and asks no more where nobody can read it', () => {
    const text = read();
    const corrected = correctText(text, [{ kind: 'word', place: word(text, 'khống'), said: null }]);
    expect(corrected.text).toBe(text.text);
    expect(corrected.doubts.filter(({ illegible }) => illegible).map((doubt) => cut(corrected.text, doubt))).toEqual(['khống']);
  });

  it('lets a typed page say all of the page, with the words answered on it before', () => {
    const text = read();
    const corrected = correctText(text, [{ kind: 'word', place: word(text, 'khống'), said: 'không' }, { kind: 'page', place: 2, said: '1. Mọi người được dự họp.\n\n2. Ai cũng biểu quyết.\n' }]);
    expect(corrected.text.split('\n').slice(2, 5)).toEqual(['1. Mọi người được dự họp.', '', '2. Ai cũng biểu quyết.']);
    expect(corrected.pageReports.map(({ source }) => source)).toEqual(['recognised', 'typed', 'recognised']);
    expect(corrected.lines.map(({ page }) => page)).toEqual([1, 1, 3, 3]);
    expect(corrected.paragraphs.map((paragraph) => [paragraph.page, cut(corrected.text, paragraph)])).toEqual([
      [1, 'QUY ƯỚC THÔN NÀ PHẦY'], [1, 'Điều 1. Họp thôn'], [2, '1. Mọi người được dự họp.'], [2, '2. Ai cũng biểu quyết.'], [3, 'Điều 2. Hiệu lực'], [3, 'Có hiệu lực từ ngày công nhận.'],
    ]);
  });

  it('gives a page nothing was read on its place between its neighbours', () => {
    const text = read();
    const without = { ...text, paragraphs: text.paragraphs.filter(({ page }) => page !== 2), text: text.text };
    const corrected = correctText(without, [{ kind: 'page', place: 2, said: 'Trang hai.' }]);
    const at = corrected.text.indexOf('Trang hai.');
    expect(corrected.text.slice(0, at)).toBe('QUY ƯỚC THÔN NÀ PHẦY\nĐiều 1. Họp thôn\n');
    const first = correctText({ ...text, paragraphs: text.paragraphs.filter(({ page }) => page !== 1) }, [{ kind: 'page', place: 1, said: 'Trang một.' }]);
    expect(first.text.startsWith('Trang một.\n')).toBe(true);
  });

  it('finds every other word again at its first place, however many words are answered, in one go or one by one', () => {
    const text = read();
    const places = text.doubts.map(({ start }) => start);
    fc.assert(
      fc.property(fc.shuffledSubarray(places, { minLength: 1 }), fc.array(fc.constantFrom('không', 'chỉ', 'nữ giới', 'được'), { minLength: places.length, maxLength: places.length }), (answered, said) => {
        const corrections = answered.map((place, index): Correction => ({ kind: 'word', place, said: said[index] ?? 'không' }));
        const atOnce = correctText(text, corrections);
        const oneByOne = corrections.reduce((now, correction): KeptText => ({ ...now, ...correctText(now, [correction]) }), text);
        expect(oneByOne.text).toBe(atOnce.text);
        expect(oneByOne.doubts.map(({ place, ...doubt }) => [place, cut(atOnce.text, doubt)])).toEqual(places.filter((place) => !answered.includes(place)).map((place) => [place, cut(text.text, text.doubts.find(({ start }) => start === place) ?? { start: 0, end: 0 })]));
        expect(atOnce.lines.map((line) => cut(atOnce.text, line))).toEqual(atOnce.text.split('\n'));
      }),
      { numRuns: 50 },
    );
  });
});
