import * as fc from 'fast-check';
import { stripAround } from './strip-around';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const word = fc.tuple(share, share, share, share).map(([x1, x2, y1, y2]) => ({ left: Math.min(x1, x2), top: Math.min(y1, y2), width: Math.max(1e-3, Math.abs(x1 - x2)), height: Math.max(1e-3, Math.abs(y1 - y2) / 20) }));

describe('stripAround', () => {
  it('never leaves the page and always holds the word', () => {
    fc.assert(
      fc.property(word, (box) => {
        fc.pre(box.left + box.width <= 1 && box.top + box.height <= 1);
        const { strip, mark } = stripAround(box);
        expect(strip.left).toBeGreaterThanOrEqual(0);
        expect(strip.top).toBeGreaterThanOrEqual(0);
        expect(strip.left + strip.width).toBeLessThanOrEqual(1 + 1e-9);
        expect(strip.top + strip.height).toBeLessThanOrEqual(1 + 1e-9);
        expect(mark.left).toBeGreaterThanOrEqual(-1e-9);
        expect(mark.left + mark.width).toBeLessThanOrEqual(1 + 1e-6);
        expect(strip.left + mark.left * strip.width).toBeCloseTo(box.left, 6);
        expect(strip.top + mark.top * strip.height).toBeCloseTo(box.top, 6);
      }),
    );
  });

  it('shows some words beside a word in the middle of a page', () => {
    const { strip, mark } = stripAround({ left: 0.5, top: 0.5, width: 0.05, height: 0.012 });
    expect(strip.width).toBeCloseTo(0.42);
    expect(mark.left).toBeCloseTo(0.44, 2);
  });
});
