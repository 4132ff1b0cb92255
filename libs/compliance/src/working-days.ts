import { dateOf, dayNumber, weekday, type IsoDate } from './dates';
import type { Label } from './label';

/** One year's official days off, as data with its document; a newer version of a year replaces the older one. */
export type HolidayYear = {
  readonly year: number;
  readonly version: number;
  /** False while the document that names the days was not checked: every date computed with it is provisional. */
  readonly confirmed: boolean;
  readonly document: string;
  readonly holidays: readonly { readonly date: IsoDate; readonly name: string }[];
  /** Working weekdays given off in exchange (hoán đổi). */
  readonly swapDaysOff: readonly IsoDate[];
  /** Saturdays worked in exchange (làm bù). */
  readonly makeUpSaturdays: readonly IsoDate[];
};

/** Shown beside every date that rests on a year which is missing or not confirmed. */
export const provisionalLabel = { vi: 'Lịch tạm tính', en: 'Provisional calendar' } as const satisfies Label;

type Year = { readonly off: ReadonlySet<number>; readonly worked: ReadonlySet<number>; readonly confirmed: boolean };
/** Holiday years made ready for arithmetic; build it once with `calendarOf`. */
export type Calendar = ReadonlyMap<number, Year>;
/** A computed date; `provisional` is true if a year on the way is missing or not confirmed. */
export type WorkingDate = { readonly date: IsoDate; readonly provisional: boolean };

/** Builds a calendar from holiday years (the highest version of each year wins); refuses days of another year, a make-up day that is no Saturday, and a swap day that was free anyway. */
export function calendarOf(years: readonly HolidayYear[]): Calendar {
  const calendar = new Map<number, Year>();
  for (const year of [...years].sort((a, b) => a.version - b.version)) calendar.set(year.year, readYear(year));
  return calendar;
}

function readYear({ year, confirmed, holidays, swapDaysOff, makeUpSaturdays }: HolidayYear): Year {
  const inYear = (date: IsoDate): number => {
    if (!date.startsWith(`${year}-`)) throw new RangeError(`${date} is not in ${year}`);
    return dayNumber(date);
  };
  const named = holidays.map(({ date }) => inYear(date));
  const swapped = swapDaysOff.map(inYear);
  const worked = makeUpSaturdays.map(inYear);
  const wrongSwap = swapped.find((day) => isWeekend(day) || named.includes(day));
  if (wrongSwap !== undefined) throw new RangeError(`${dateOf(wrongSwap)} is free anyway and cannot be swapped`);
  const wrongMakeUp = worked.find((day) => weekday(day) !== 6 || named.includes(day));
  if (wrongMakeUp !== undefined) throw new RangeError(`${dateOf(wrongMakeUp)} is no Saturday to be worked`);
  return { off: new Set([...named, ...swapped]), worked: new Set(worked), confirmed };
}

const isWeekend = (day: number): boolean => weekday(day) === 0 || weekday(day) === 6;
const yearOf = (day: number): number => Number(dateOf(day).slice(0, 4));

function works(day: number, calendar: Calendar): boolean {
  const year = calendar.get(yearOf(day));
  if (year?.worked.has(day) === true) return true;
  return !isWeekend(day) && year?.off.has(day) !== true;
}

/** True if offices work on that day. */
export function isWorkingDay(date: IsoDate, calendar: Calendar): boolean {
  return works(dayNumber(date), calendar);
}

/** True if a date between the two (both included) lies in a year that is missing or not confirmed. */
export function isProvisional(from: IsoDate, to: IsoDate, calendar: Calendar): boolean {
  const [first, last] = [yearOf(dayNumber(from)), yearOf(dayNumber(to))];
  for (let year = Math.min(first, last); year <= Math.max(first, last); year += 1) {
    if (calendar.get(year)?.confirmed !== true) return true;
  }
  return false;
}

/** The day on which `count` working days have passed; the first day is not counted (Bộ luật Dân sự Điều 147). Refuses a negative or broken count. */
export function addWorkingDays(from: IsoDate, count: number, calendar: Calendar): WorkingDate {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`not a number of working days: ${count}`);
  let day = dayNumber(from);
  for (let left = count; left > 0; ) {
    day += 1;
    if (works(day, calendar)) left -= 1;
  }
  const date = dateOf(day);
  return { date, provisional: isProvisional(from, date, calendar) };
}

/** Working days after `from` up to and including `to`; negative when `to` lies before `from`. */
export function workingDaysBetween(from: IsoDate, to: IsoDate, calendar: Calendar): number {
  const [start, end] = [dayNumber(from), dayNumber(to)];
  if (end < start) return 0 - workingDaysBetween(to, from, calendar);
  let count = 0;
  for (let day = start + 1; day <= end; day += 1) if (works(day, calendar)) count += 1;
  return count;
}

/** The last working day before a date: what "trước ngày 10/12" means. */
export function lastWorkingDayBefore(date: IsoDate, calendar: Calendar): WorkingDate {
  let day = dayNumber(date) - 1;
  while (!works(day, calendar)) day -= 1;
  return { date: dateOf(day), provisional: isProvisional(dateOf(day), date, calendar) };
}
