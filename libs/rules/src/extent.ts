import type { Tokens } from './tokens';

/** A stretch of tokens, from (inclusive) to (exclusive). */
export interface Extent {
  readonly from: number;
  readonly to: number;
}

/** A sentence longer than this to either side is cut, so that work around one hit has a bound. */
const farthest = 240;

/** The stretch around `hit` up to punctuation of the given strength. */
export const extentAround = (tokens: Tokens, hit: Extent, strength: number, reach = farthest): Extent => {
  const { barriers, count } = tokens;
  let { from, to } = hit;
  while (from > 0 && hit.from - from < reach && (barriers[from] as number) < strength) from -= 1;
  while (to < count && to - hit.to < reach && (barriers[to] as number) < strength) to += 1;
  return { from, to };
};

/** The first of ascending stretches that begins at `from` or later. */
const firstFrom = (ascending: readonly Extent[], from: number): number => {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] as Extent).from < from) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The first of ascending stretches that lies inside `extent` and passes the test. */
export const firstInside = <T extends Extent>(ascending: readonly T[], extent: Extent, isWanted: (stretch: T) => boolean = () => true): T | null => {
  for (let i = firstFrom(ascending, extent.from); i < ascending.length; i += 1) {
    const stretch = ascending[i] as T;
    if (stretch.from >= extent.to) return null;
    if (stretch.to <= extent.to && isWanted(stretch)) return stretch;
  }
  return null;
};
