/** A calendar day in Vietnam, `YYYY-MM-DD`. */
export type IsoDate = string;
/** A moment in UTC exactly as `Date.prototype.toISOString` writes it, so that text order is time order. */
export type Instant = string;

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const MONTH_STARTS = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const;
const HOURS_AHEAD = 7;

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const two = (value: number): string => String(value).padStart(2, '0');

function startOfMonth(year: number, month: number): number {
  const before = year - 1;
  const days = before * 365 + Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  return days + (MONTH_STARTS[month - 1] ?? 365) + (month > 2 && isLeap(year) ? 1 : 0);
}

/** Days since 31 December of year 0 (1 January 0001 is 1); refuses whatever is not a day of the calendar. */
export function dayNumber(date: IsoDate): number {
  const [year = 0, month = 0, day = 0] = DATE.test(date) ? date.split('-').map(Number) : [];
  const length = month >= 1 && month <= 12 ? startOfMonth(year, month + 1) - startOfMonth(year, month) : 0;
  if (year < 1 || day < 1 || day > length) throw new RangeError(`not a date: ${date}`);
  return startOfMonth(year, month) + day;
}

/** The date of a day number; the inverse of `dayNumber`. */
export function dateOf(number: number): IsoDate {
  let year = Math.floor((number * 400) / 146097) + 2;
  while (startOfMonth(year, 1) >= number) year -= 1;
  let month = 12;
  while (startOfMonth(year, month) >= number) month -= 1;
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(number - startOfMonth(year, month))}`;
}

/** The day of the week: 0 is Sunday, 6 is Saturday. */
export function weekday(number: number): number {
  return number % 7;
}

/** Refuses a moment that is not written as `toISOString` writes it, because such moments do not sort as text. */
export function checkInstant(instant: Instant): Instant {
  if (!INSTANT.test(instant)) throw new RangeError(`not a UTC instant: ${instant}`);
  return instant;
}

/** The day it is in Vietnam (UTC+7, no summer time) at a moment. */
export function vietnamDate(instant: Instant): IsoDate {
  const [day, time] = [checkInstant(instant).slice(0, 10), Number(instant.slice(11, 13))];
  return time + HOURS_AHEAD >= 24 ? dateOf(dayNumber(day) + 1) : day;
}

/** The last moment of a day in Vietnam: a date K means all data recorded up to then. */
export function lastMomentOf(date: IsoDate): Instant {
  dayNumber(date);
  return `${date}T${23 - HOURS_AHEAD}:59:59.999Z`;
}
