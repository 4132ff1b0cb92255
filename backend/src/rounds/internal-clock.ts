import { calendarOf, dueStatus, holidayYears, type Calendar, type DueStatus } from '@huong-uoc/compliance';

/** Official days off, ready for arithmetic. */
export const workingCalendar: Calendar = calendarOf(holidayYears);

/** Working days the department gives itself from ready to result ("thời hạn nội bộ"). */
export const internalAllowanceDays = 10;

/** The department's own clock on one round; days are Vietnamese calendar days. `dueOn` is known only while it runs. */
export interface InternalClock {
  readonly state: 'running' | 'paused' | 'stopped';
  readonly allowance: number;
  readonly startedOn: string;
  readonly pauses: readonly { readonly from: string; readonly to: string | null; readonly reason: string }[];
  readonly dueOn: string | null;
  readonly stoppedOn: string | null;
}

/** Starts the clock, lets a paused one go on, starts a stopped one anew; a running one runs on. */
export function runClock(clock: InternalClock | null, today: string): InternalClock {
  if (clock === null || clock.state === 'stopped') return dated({ state: 'running', allowance: internalAllowanceDays, startedOn: today, pauses: [], dueOn: null, stoppedOn: null }, today);
  if (clock.state === 'running') return clock;
  return dated({ ...clock, state: 'running', pauses: clock.pauses.map((pause) => (pause.to === null ? { ...pause, to: today } : pause)) }, today);
}

/** Pauses a running clock with its reason; before the start and when it stands already nothing changes. */
export function pauseClock(clock: InternalClock | null, today: string, reason: string): InternalClock | null {
  if (clock?.state !== 'running') return clock;
  return { ...clock, state: 'paused', dueOn: null, pauses: [...clock.pauses, { from: today, to: null, reason }] };
}

/** Lets a stopped clock go on where it stood; the days since the stop are a pause with this reason. A clock that was paused when it stopped stays paused. */
export function resumeClock(clock: InternalClock | null, today: string, reason: string): InternalClock | null {
  if (clock?.state !== 'stopped') return clock;
  if (clock.pauses.some(({ to }) => to === null)) return { ...clock, state: 'paused', stoppedOn: null };
  return dated({ ...clock, state: 'running', stoppedOn: null, pauses: [...clock.pauses, { from: clock.stoppedOn ?? today, to: today, reason }] }, today);
}

/** Stops a clock; only what restores its round lets it go on. */
export function stopClock(clock: InternalClock | null, today: string): InternalClock | null {
  if (clock === null || clock.state === 'stopped') return clock;
  return { ...clock, state: 'stopped', dueOn: null, stoppedOn: today };
}

/** How the clock stands today; a stopped one as it stood on its last day. */
export function readClock(clock: InternalClock, today: string): DueStatus {
  return dueStatus(clock, clock.stoppedOn ?? today, workingCalendar);
}

function dated(clock: InternalClock, today: string): InternalClock {
  return { ...clock, dueOn: dueStatus(clock, today, workingCalendar).dueOn };
}

