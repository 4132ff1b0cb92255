import { calendarOf, dayNumber, holidayYears, isWorkingDay, weekday } from '@huong-uoc/compliance';
import type { ChangeWorkSettings } from '@huong-uoc/contracts';

const calendar = calendarOf(holidayYears);

/** Whether a person's digest of a day is due by an hour of that day in Vietnam: on working days, or on the one weekday they chose. */
export function isDigestDue({ mail, rhythm, weekday: chosen, hour }: Omit<ChangeWorkSettings, 'muted'>, day: string, hourNow: number): boolean {
  if (!mail || hourNow < hour) return false;
  return rhythm === 'weekly' ? weekday(dayNumber(day)) === chosen % 7 : isWorkingDay(day, calendar);
}

const minutesBetween = [5, 15, 60, 240] as const;

/** When a letter that could not be sent is tried again: after 5, 15, 60 and 240 minutes, then no more (null). */
export function nextTry(attempts: number, now: Date): Date | null {
  const minutes = minutesBetween[attempts - 1];
  return minutes === undefined ? null : new Date(now.getTime() + minutes * 60_000);
}
