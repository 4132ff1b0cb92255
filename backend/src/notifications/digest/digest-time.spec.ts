import { isDigestDue, nextTry } from './digest-time';

const daily = { mail: true, rhythm: 'daily', weekday: 1, hour: 7 } as const;

describe('the hour of a digest', () => {
  it('never comes for who wants no letters, before the chosen hour, on a Sunday or on a holiday', () => {
    expect(isDigestDue({ ...daily, mail: false }, '2026-03-02', 9)).toBe(false);
    expect(isDigestDue(daily, '2026-03-02', 6)).toBe(false);
    expect(isDigestDue(daily, '2026-03-01', 9)).toBe(false);
    expect(isDigestDue(daily, '2026-09-02', 9)).toBe(false);
  });

  it('comes at the hour and at any later one, so that a machine that slept sends it after all', () => {
    expect([7, 8, 23].map((hour) => isDigestDue(daily, '2026-03-02', hour))).toEqual([true, true, true]);
  });

  it('comes once a week on the chosen day, Sunday being the seventh', () => {
    const on = (weekday: number, day: string) => isDigestDue({ ...daily, rhythm: 'weekly', weekday }, day, 8);
    expect([on(1, '2026-03-02'), on(2, '2026-03-02'), on(7, '2026-03-01'), on(7, '2026-03-02')]).toEqual([true, false, true, false]);
  });

  it('is tried again later and later, four times, then no more', () => {
    const now = new Date('2026-03-02T00:00:00Z');
    expect([1, 2, 3, 4, 5].map((attempts) => nextTry(attempts, now)?.toISOString().slice(11, 16))).toEqual(['00:05', '00:15', '01:00', '04:00', undefined]);
  });
});
