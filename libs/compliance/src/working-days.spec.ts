import * as fc from 'fast-check';
import { dateOf, dayNumber } from './dates';
import { holidayYears } from './holidays';
import { addWorkingDays, calendarOf, isProvisional, isWorkingDay, lastWorkingDayBefore, workingDaysBetween, type HolidayYear } from './working-days';

const calendar = calendarOf(holidayYears);
const year = (part: Partial<HolidayYear>): HolidayYear => ({ year: 2025, version: 1, confirmed: true, document: 'thử', holidays: [], swapDaysOff: [], makeUpSaturdays: [], ...part });
const anyDay = fc.integer({ min: dayNumber('2023-06-01'), max: dayNumber('2028-06-30') }).map(dateOf);

describe('holiday data', () => {
  it.each<[string, Partial<HolidayYear>]>([
    ['a holiday of another year', { holidays: [{ date: '2024-12-31', name: '?' }] }],
    ['a make-up day that is no Saturday', { makeUpSaturdays: ['2025-05-04'] }],
    ['a swap day that was free anyway', { swapDaysOff: ['2025-05-03'] }],
    ['a swap day that is a holiday', { swapDaysOff: ['2025-05-01'], holidays: [{ date: '2025-05-01', name: 'Ngày Quốc tế lao động' }] }],
  ])('refuses %s', (_, part) => {
    expect(() => calendarOf([year(part)])).toThrow(RangeError);
  });

  it('lets a newer version of a year replace the older one, in whatever order they come', () => {
    const newer = year({ version: 2, swapDaysOff: ['2025-06-02'] });
    expect(isWorkingDay('2025-06-02', calendarOf([newer, year({})]))).toBe(false);
  });

  it('gives the eleven days of the Labour Code on weekdays, and Ngày Văn hóa Việt Nam from 2026', () => {
    for (const { year: number, holidays } of holidayYears) {
      expect([number, holidays.length, holidays.filter(({ date }) => [0, 6].includes(dayNumber(date) % 7))]).toEqual([number, number >= 2026 ? 12 : 11, []]);
    }
  });

  it('works as many Saturdays as it gives days off in exchange', () => {
    for (const { swapDaysOff, makeUpSaturdays } of holidayYears) expect(makeUpSaturdays).toHaveLength(swapDaysOff.length);
  });
});

describe('working days', () => {
  it('refuses a negative or broken count', () => {
    expect(() => addWorkingDays('2026-11-20', -1, calendar)).toThrow(RangeError);
    expect(() => addWorkingDays('2026-11-20', 1.5, calendar)).toThrow(RangeError);
  });

  it('puts five working days after 20/11/2026 on 30/11/2026, because 24/11 is a holiday', () => {
    expect(addWorkingDays('2026-11-20', 5, calendar)).toEqual({ date: '2026-11-30', provisional: true });
    expect(addWorkingDays('2026-11-20', 5, calendarOf([])).date).toBe('2026-11-27');
  });

  it('counts a make-up Saturday and skips a swap day', () => {
    expect([isWorkingDay('2025-04-26', calendar), isWorkingDay('2025-05-02', calendar), isWorkingDay('2025-05-03', calendar)]).toEqual([true, false, false]);
    expect(addWorkingDays('2025-04-25', 1, calendar).date).toBe('2025-04-26');
    expect(addWorkingDays('2025-04-29', 1, calendar).date).toBe('2025-05-05');
  });

  it('reads "trước ngày 10/12" as the working day before', () => {
    expect(lastWorkingDayBefore('2026-12-10', calendar).date).toBe('2026-12-09');
    expect(lastWorkingDayBefore('2026-11-30', calendar).date).toBe('2026-11-27');
    expect(lastWorkingDayBefore('2025-02-03', calendar)).toEqual({ date: '2025-01-24', provisional: false });
  });

  it('calls a date provisional when a year on the way is missing or not confirmed', () => {
    expect(isProvisional('2025-03-01', '2025-12-31', calendar)).toBe(false);
    expect(isProvisional('2025-12-30', '2026-01-02', calendar)).toBe(true);
    expect(isProvisional('2031-01-02', '2031-01-03', calendar)).toBe(true);
  });

  it('counts back what it added, always ends on a working day, and no earlier than the calendar days', () => {
    fc.assert(fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (from, count) => {
      const { date } = addWorkingDays(from, count, calendar);
      expect(workingDaysBetween(from, date, calendar)).toBe(count);
      expect(isWorkingDay(date, calendar)).toBe(true);
      expect(dayNumber(date) - dayNumber(from)).toBeGreaterThanOrEqual(count);
    }));
  });

  it('adds up over any split, and runs backwards with the other sign', () => {
    fc.assert(fc.property(anyDay, anyDay, anyDay, (a, b, c) => {
      expect(workingDaysBetween(a, b, calendar) + workingDaysBetween(b, c, calendar)).toBe(workingDaysBetween(a, c, calendar));
    }));
  });
});
