import { dayNumber, type IsoDate } from './dates';

const WEEK = 7;
const WEEKS_LOOKED_AT = 12;

/** What a target still asks for each week, and what the last twelve weeks really brought, as a band and not as one number. */
export type Pace = {
  readonly missing: number;
  readonly weeksLeft: number;
  /** ⌈missing / weeksLeft⌉; null when no whole week is left. */
  readonly neededPerWeek: number | null;
  /** Lower quartile, median and upper quartile of the weekly counts. */
  readonly now: { readonly low: number; readonly middle: number; readonly high: number };
  readonly standing: 'reached' | 'enough' | 'uncertain' | 'too-slow';
};

/**
 * Compares the pace needed from a day to a target's date with the days on which charters became Đạt. Enough means that even
 * the lower quartile suffices; too slow, that even the upper one does not; everything between is uncertain.
 */
export function paceOf({ missing, today, targetOn, reachedOn }: { readonly missing: number; readonly today: IsoDate; readonly targetOn: IsoDate; readonly reachedOn: readonly IsoDate[] }): Pace {
  const weeksLeft = Math.max(0, Math.floor((dayNumber(targetOn) - dayNumber(today)) / WEEK));
  const now = quartiles(weekly(reachedOn, today));
  const neededPerWeek = weeksLeft === 0 ? null : Math.ceil(missing / weeksLeft);
  return { missing, weeksLeft, neededPerWeek, now, standing: standingOf(missing, neededPerWeek, now) };
}

function standingOf(missing: number, needed: number | null, now: Pace['now']): Pace['standing'] {
  if (missing === 0) return 'reached';
  if (needed === null || now.high < needed) return 'too-slow';
  return now.low >= needed ? 'enough' : 'uncertain';
}

/** Counts of the last twelve whole weeks up to today, quiet weeks included: leaving them out would flatter. */
function weekly(days: readonly IsoDate[], today: IsoDate): readonly number[] {
  const counts = Array.from({ length: WEEKS_LOOKED_AT }, () => 0);
  for (const day of days) {
    const ago = dayNumber(today) - dayNumber(day);
    const week = Math.floor(ago / WEEK);
    if (ago >= 0 && week < WEEKS_LOOKED_AT) counts[week] = (counts[week] ?? 0) + 1;
  }
  return counts.sort((a, b) => a - b);
}

function quartiles(sorted: readonly number[]): Pace['now'] {
  const at = (share: number): number => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
  return { low: at(0.25), middle: at(0.5), high: at(0.75) };
}
