import * as fc from 'fast-check';
import { dateOf, dayNumber, lastMomentOf, vietnamDate, weekday } from './dates';

describe('calendar days', () => {
  it.each(['2025-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-12-32', '2024-12-32', '26-01-01', '2026-1-1', '', '2026-06-00'])('refuses %s', (text) => {
    expect(() => dayNumber(text)).toThrow(RangeError);
  });

  it('agrees with the built-in calendar on every day from 1900 to 2199', () => {
    const first = dayNumber('1900-01-01');
    for (let days = 0; days < 109_573; days += 1) {
      const there = new Date(Date.UTC(1900, 0, 1 + days));
      const date = there.toISOString().slice(0, 10);
      if (dayNumber(date) !== first + days || dateOf(first + days) !== date || weekday(first + days) !== there.getUTCDay()) throw new Error(date);
    }
    expect(dateOf(first + 109_572)).toBe('2199-12-31');
  });

  it('turns every day number into a date and back', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 3_000_000 }), (number) => dayNumber(dateOf(number)) === number));
  });
});

describe('moments', () => {
  it('refuses a moment that would not sort as text', () => {
    expect(() => vietnamDate('2026-11-20T10:00:00+07:00')).toThrow(RangeError);
    expect(() => vietnamDate('2026-11-20')).toThrow(RangeError);
  });
  it('reads the date of an evening in UTC as the next morning in Vietnam', () => {
    expect(vietnamDate('2026-12-31T16:59:59.999Z')).toBe('2026-12-31');
    expect(vietnamDate('2026-12-31T17:00:00.000Z')).toBe('2027-01-01');
  });
  it('ends a day where the next one begins', () => {
    expect(lastMomentOf('2026-12-31')).toBe('2026-12-31T16:59:59.999Z');
    expect(vietnamDate(lastMomentOf('2026-11-30'))).toBe('2026-11-30');
  });
});
