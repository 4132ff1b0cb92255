import type { IsoDate } from './dates';
import type { Label } from './label';
import { addWorkingDays, isProvisional, workingDaysBetween, type Calendar } from './working-days';

/** How a clock stands; status is never colour alone. */
export const dueLabels = {
  'on-time': { vi: 'Còn trong thời hạn', en: 'On time' },
  'amber': { vi: 'Sắp hết thời hạn', en: 'Nearly due' },
  'late': { vi: 'Quá thời hạn', en: 'Late' },
} as const satisfies Record<string, Label>;
/** On time, amber (three quarters of the allowance used) or late. */
export type DueState = keyof typeof dueLabels;

/** A clock in working days. Only the department's own clock may be paused; a legal clock never is. */
export type Clock = {
  readonly startedOn: IsoDate;
  readonly allowance: number;
  /** Pauses that do not overlap, oldest first; `to` is null while the clock stands still. */
  readonly pauses?: readonly { readonly from: IsoDate; readonly to: IsoDate | null }[];
};

/** `used` and `left` are working days (`left` is negative when late); `dueOn` moves with every pause. */
export type DueStatus = {
  readonly state: DueState;
  readonly used: number;
  readonly left: number;
  readonly dueOn: IsoDate;
  readonly paused: boolean;
  readonly provisional: boolean;
};

/** Reads a clock on a day (for a finished clock: the day it ended): amber from 75 % of the allowance, late once the due day has passed. */
export function dueStatus({ startedOn, allowance, pauses = [] }: Clock, today: IsoDate, calendar: Calendar): DueStatus {
  const until = (date: IsoDate | null): IsoDate => (date === null || date > today ? today : date);
  const stood = pauses.filter(({ from }) => from < today).reduce((sum, { from, to }) => sum + workingDaysBetween(from, until(to), calendar), 0);
  const used = workingDaysBetween(startedOn, today, calendar) - stood;
  const due = addWorkingDays(startedOn, allowance + stood, calendar);
  const paused = pauses.some(({ from, to }) => from <= today && (to === null || to > today));
  const late = used > allowance || (today > due.date && !paused);
  return {
    state: late ? 'late' : used * 4 >= allowance * 3 ? 'amber' : 'on-time',
    used, left: allowance - used, dueOn: due.date, paused,
    provisional: due.provisional || isProvisional(startedOn, today, calendar),
  };
}
