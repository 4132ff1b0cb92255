import * as fc from 'fast-check';
import { neededOf, rate } from './rate';

const share = fc.nat(1_000_000).chain((y) => fc.record({ x: fc.nat(y), y: fc.constant(y) }));

describe('a rate', () => {
  it.each([[3, 2], [-1, 2], [0.5, 2], [1, Number.NaN], [1, Infinity]])('refuses %s of %s', (x, y) => {
    expect(() => rate(x, y)).toThrow(RangeError);
  });
  it('measures nothing when there is nothing to measure', () => {
    expect(rate(0, 0)).toEqual({ x: 0, y: 0, permille: null, percent: null, text: { vi: '–', en: '–' } });
  });
  it('is cut, never rounded: 949 999 of 1 000 000 is not 95 %, 1 999 of 2 000 is not 100 %', () => {
    expect(rate(949_999, 1_000_000).text).toEqual({ vi: '94,9%', en: '94.9%' });
    expect(rate(1_999, 2_000)).toMatchObject({ permille: 999, percent: 99.9 });
    expect(rate(2, 3).text.vi).toBe('66,6%');
    expect(rate(7, 7).text.vi).toBe('100,0%');
    expect(rate(1, 4_000).text.vi).toBe('0,0%');
  });
  it('is the greatest tenth of a percent that is not above the share', () => {
    fc.assert(fc.property(share, ({ x, y }) => {
      fc.pre(y > 0);
      const permille = BigInt(rate(x, y).permille ?? -1);
      expect(permille * BigInt(y) <= BigInt(x) * 1000n && (permille + 1n) * BigInt(y) > BigInt(x) * 1000n).toBe(true);
    }));
  });
  it('reaches 100,0% only when all do', () => {
    fc.assert(fc.property(share, ({ x, y }) => {
      fc.pre(y > 0);
      expect(rate(x, y).permille === 1000).toBe(x === y);
    }));
  });
});

describe('neededOf', () => {
  it.each([[10, 1001], [10, -1], [-1, 950], [10, 95.5]])('refuses %s at %s‰', (y, permille) => {
    expect(() => neededOf(y, permille)).toThrow(RangeError);
  });
  it('asks for whole charters: 95 % of 21 is 20, of 20 is 19, of 1 is 1', () => {
    expect([neededOf(21, 950), neededOf(20, 950), neededOf(1, 950), neededOf(0, 950)]).toEqual([20, 19, 1, 0]);
  });
  it('is exactly ⌈t·y⌉ where floating point is not', () => {
    expect([Math.ceil(0.07 * 100), neededOf(100, 70)]).toEqual([8, 7]);
    fc.assert(fc.property(fc.nat(10_000_000), fc.nat(1000), (y, permille) => {
      const exact = (BigInt(y) * BigInt(permille) + 999n) / 1000n;
      expect(BigInt(neededOf(y, permille))).toBe(exact);
    }));
  });
});
