import type { Label } from './label';

/** A share of whole things as it is always shown: x of y, and a percentage cut (never rounded) to one decimal. */
export type Rate = {
  readonly x: number;
  readonly y: number;
  /** x/y in thousandths, cut; null when there is nothing to measure. */
  readonly permille: number | null;
  /** The same in percent, for charts; null when there is nothing to measure. */
  readonly percent: number | null;
  /** The percentage as people read it: "94,9%" in Vietnamese, "94.9%" in English, "–" when there is nothing to measure. */
  readonly text: Label;
};

/** Makes a rate in whole-number arithmetic; refuses counts that are not whole, negative, or more than the whole. */
export function rate(x: number, y: number): Rate {
  if (!Number.isSafeInteger(x) || !Number.isSafeInteger(y) || x < 0 || x > y) throw new RangeError(`not a share: ${x}/${y}`);
  if (y === 0) return { x, y, permille: null, percent: null, text: { vi: '–', en: '–' } };
  const permille = quotient(x * 1000, y);
  const [whole, tenth] = [quotient(permille, 10), permille % 10];
  return { x, y, permille, percent: permille / 10, text: { vi: `${whole},${tenth}%`, en: `${whole}.${tenth}%` } };
}

/** ⌈y · permille / 1000⌉: how many of y a target asks for, without a floating point in the way. */
export function neededOf(y: number, permille: number): number {
  if (!Number.isSafeInteger(y) || y < 0 || !Number.isInteger(permille) || permille < 0 || permille > 1000) throw new RangeError(`not a target: ${permille}‰ of ${y}`);
  return quotient(y * permille + 999, 1000);
}

/** Whole-number division: exact as long as the dividend is a safe integer. */
function quotient(dividend: number, divisor: number): number {
  return (dividend - (dividend % divisor)) / divisor;
}
