import * as fc from 'fast-check';
import { dateOf, dayNumber } from './dates';
import { paceOf } from './pace';

const today = '2026-11-24';
const daysAgo = (days: number): string => dateOf(dayNumber(today) - days);
const weekly = (count: number): string[] => Array.from({ length: 12 }, (_, week) => Array.from({ length: count }, () => daysAgo(week * 7 + 3))).flat();

describe('the needed pace', () => {
  it('names no weekly number when no whole week is left, and calls that too slow', () => {
    expect(paceOf({ missing: 3, today, targetOn: '2026-11-28', reachedOn: weekly(50) })).toMatchObject({ weeksLeft: 0, neededPerWeek: null, standing: 'too-slow' });
  });

  it('is reached only when nothing is missing', () => {
    expect(paceOf({ missing: 0, today, targetOn: '2026-11-28', reachedOn: [] }).standing).toBe('reached');
    expect(paceOf({ missing: 1, today, targetOn: '2030-12-31', reachedOn: [] }).standing).toBe('too-slow');
  });

  it('counts quiet weeks: one good week does not make a pace', () => {
    const burst = Array.from({ length: 120 }, () => daysAgo(2));
    expect(paceOf({ missing: 100, today, targetOn: '2027-11-24', reachedOn: burst })).toMatchObject({ now: { low: 0, middle: 0, high: 0 }, standing: 'too-slow' });
  });

  it('says enough only if the lower quartile is', () => {
    expect(paceOf({ missing: 100, today, targetOn: '2027-02-02', reachedOn: weekly(10) })).toMatchObject({ weeksLeft: 10, neededPerWeek: 10, standing: 'enough' });
    const halting = weekly(10).filter((day) => (dayNumber(today) - dayNumber(day)) % 14 < 7);
    expect(paceOf({ missing: 100, today, targetOn: '2027-02-02', reachedOn: halting }).standing).toBe('uncertain');
  });

  it('would be met by keeping to it: needed × weeks left covers what is missing', () => {
    fc.assert(fc.property(fc.nat(5000), fc.integer({ min: 7, max: 3000 }), (missing, days) => {
      const { neededPerWeek, weeksLeft } = paceOf({ missing, today, targetOn: daysAgo(-days), reachedOn: [] });
      expect((neededPerWeek ?? 0) * weeksLeft).toBeGreaterThanOrEqual(missing);
      expect(((neededPerWeek ?? 0) - 1) * weeksLeft).toBeLessThan(Math.max(missing, 1));
    }));
  });
});
