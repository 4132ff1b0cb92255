import fc from 'fast-check';
import type { PlacedLine } from './placed-words';
import { steadyLines } from './steady-lines';

const line = (text: string, changed: Partial<PlacedLine> = {}): PlacedLine => ({ page: 1, text, left: 85, right: 540, baseline: 100, size: 13, upright: true, ...changed });
const long = 'Mỗi hộ trong thôn cùng giữ gìn đường làng';

describe('recognised lines', () => {
  it('keep their order and their words', () => {
    const lines = fc.array(fc.record({ left: fc.double({ min: 60, max: 200, noNaN: true }), right: fc.double({ min: 300, max: 560, noNaN: true }), size: fc.double({ min: 8, max: 20, noNaN: true }), page: fc.integer({ min: 1, max: 3 }) }));
    fc.assert(fc.property(lines, (places) => {
      const given = places.map((place, index) => line(`${long} ${index}`, place));
      expect(steadyLines(given).map(({ text, page }) => [text, page])).toEqual(given.map(({ text, page }) => [text, page]));
    }));
  });

  it('are of one size where they are nearly so, and larger where they plainly are', () => {
    const sizes = steadyLines([line(long, { size: 12.6 }), line(long, { size: 13.4 }), line(long), line('KẠN', { size: 18 }), line(long, { size: 26 })]).map(({ size }) => size);
    expect(new Set(sizes.slice(0, 4)).size).toBe(1);
    expect(sizes[4]).toBe(26);
  });

  it('share the margins they tremble about', () => {
    const trembling = [0, 0.9, -0.7, 0.4, -0.2].map((by) => line(long, { left: 85 + by, right: 540 - by }));
    const steady = steadyLines([...trembling, line(long, { right: 300 })]);
    expect(new Set(steady.slice(0, 5).map(({ left, right }) => `${left} ${right}`)).size).toBe(1);
    expect(steady[5]?.right).toBeCloseTo(300, 0);
  });

  it('meet from page to page, though one sheet lay off on the glass', () => {
    const page = (number: number, by: number): PlacedLine[] => Array.from({ length: 6 }, () => line(long, { page: number, left: 85 + by, right: 540 + by }));
    const steady = steadyLines([...page(1, 0), ...page(2, 12), ...page(3, 0)]);
    expect(new Set(steady.map(({ left, right }) => `${left} ${right}`)).size).toBe(1);
  });

  it('do not take the place where signatures end for a margin', () => {
    const signed = Array.from({ length: 4 }, () => line('(đã ký)', { page: 2, left: 114, right: 160 }));
    const steady = steadyLines([...Array.from({ length: 8 }, () => line(long)), ...signed]);
    expect(steady.at(-1)?.right).toBeLessThan(200);
  });
});
