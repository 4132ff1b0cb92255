import { addWorkingDays, calendarOf, dateOf, dayNumber, holidayYears, isProvisional, workingDaysBetween } from '@huong-uoc/compliance';
import type { ClockView } from '@huong-uoc/contracts';
import { blankEvent, clockRuns, clocksOfResult, legalClocks, type LegalClockRun, type LegalEvent } from '@huong-uoc/workflow';

const calendar = calendarOf(holidayYears);

/** The legal clocks of a charter's acts, the letters of its results counting as received on their day. */
export function clocksOf(events: readonly LegalEvent[], letters: readonly string[], today: string): ClockView[] {
  return clockRuns(withLetters(events, letters)).map((run) => viewOf(run, today));
}

/** The clocks that a result starts when the commune receives it. */
export function clocksFrom(receivedOn: string): ClockView[] {
  return clocksOfResult.map((clock) => viewOf({ clock, startedOn: receivedOn, endedOn: null, deadline: null }, receivedOn));
}

/** A letter is a matter received unless the commune recorded its arrival itself before the next letter. */
function withLetters(events: readonly LegalEvent[], letters: readonly string[]): LegalEvent[] {
  const unrecorded = letters.filter((on, index) => !events.some((event) => event.act === 'matter-received' && event.on >= on && event.on < (letters[index + 1] ?? '9999')));
  const arrivals = unrecorded.map((on): LegalEvent => ({ ...blankEvent, act: 'matter-received', on }));
  // What was done on the day of a letter was done after it.
  return [...arrivals, ...events].sort((a, b) => a.on.localeCompare(b.on));
}

function viewOf({ clock, startedOn, endedOn, deadline }: LegalClockRun, today: string): ClockView {
  const { label, owner, article, days, unit, kind } = legalClocks[clock];
  const due = deadline !== null ? { date: deadline, provisional: false } : unit === 'working-days' ? addWorkingDays(startedOn, days ?? 0, calendar) : { date: dateOf(dayNumber(startedOn) + (days ?? 0)), provisional: false };
  const on = endedOn ?? today;
  const left = unit === 'working-days' ? workingDaysBetween(on, due.date, calendar) : dayNumber(due.date) - dayNumber(on);
  const provisional = due.provisional || (unit === 'working-days' && endedOn === null && isProvisional(startedOn, due.date, calendar));
  return { clock, label: label.vi, owner, article, startedOn, endedOn, dueOn: due.date, kind, unit, left, provisional, status: statusOf(kind, due.date, endedOn, today, left) };
}

function statusOf(kind: ClockView['kind'], dueOn: string, endedOn: string | null, today: string, left: number): ClockView['status'] {
  const late = (endedOn ?? today) > dueOn;
  if (kind === 'not-before') return endedOn === null ? (today < dueOn ? 'waiting' : 'on-time') : endedOn < dueOn ? 'done-late' : 'done';
  if (endedOn !== null) return late ? 'done-late' : 'done';
  return late ? 'late' : left <= 1 ? 'soon' : 'on-time';
}
