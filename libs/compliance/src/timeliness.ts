import { vietnamDate, type Instant, type IsoDate } from './dates';
import { dueStatus, type Clock } from './due-status';
import type { RoundState } from './result-on';
import type { Calendar } from './working-days';

/** A step of a round as the department's clock sees it; `asked` marks the commune's request to read a draft. */
export type RunStep = { readonly at: Instant; readonly state: RoundState; readonly asked?: boolean };

/** One run of the department's own clock that C5 counts on D: a result within the period, or none yet and the allowance used up. */
export type Run = {
  readonly startedOn: IsoDate;
  readonly dueOn: IsoDate;
  /** The day of the approved result; null while there is none. */
  readonly resultOn: IsoDate | null;
  /** Working days used, pauses apart. */
  readonly used: number;
  readonly inTime: boolean;
  /** The result is submitted and waits for approval alone. */
  readonly awaitingApproval: boolean;
};

/** A run with its round, counted under the unit its village is counted under. */
export type RunFact = Run & { readonly round: string; readonly village: string; readonly unit: string };

type Counting = { readonly startedOn: IsoDate; readonly pauses: { from: IsoDate; to: IsoDate | null }[]; state: RoundState };

/** States in which the department is waited for; every other one pauses its clock or ends it. */
const running: ReadonlySet<RoundState> = new Set(['ready', 'in-review', 'submitted', 'rework', 'reopened']);
const results: ReadonlySet<RoundState> = new Set(['approved-clean', 'approved-not-clean']);

/** The first day of the period whose results C5 counts: the calendar year of D. */
export function periodStart(on: IsoDate): IsoDate {
  return `${on.slice(0, 4)}-01-01`;
}

/**
 * The runs of one round that C5 counts on D. Steps come oldest first, and only those known at K. A draft is waited for from
 * the commune's request on; a withdrawn or superseded round that stays so is neither in time nor late.
 */
export function reviewRuns(steps: readonly RunStep[], { purpose, allowance, on, calendar }: { readonly purpose: 'text-in-force' | 'draft'; readonly allowance: number; readonly on: IsoDate; readonly calendar: Calendar }): readonly Run[] {
  const runs: Run[] = [];
  let counting: Counting | null = null;
  for (const { at, state, asked } of steps) {
    const day = vietnamDate(at);
    if (day > on) break;
    if (counting === null) {
      if (running.has(state) && (purpose === 'text-in-force' || asked === true || state === 'reopened')) counting = { startedOn: day, pauses: [], state };
    } else if (results.has(state)) {
      const { late, ...run } = runOf(counting, allowance, day, calendar, day);
      if (day >= periodStart(on)) runs.push({ ...run, inTime: !late });
      counting = null;
    } else {
      turn(counting, day, state);
    }
  }
  if (counting === null || counting.state === 'superseded' || counting.state === 'withdrawn') return runs;
  const { late, ...open } = runOf(counting, allowance, on, calendar, null);
  return late ? [...runs, open] : runs;
}

function turn(counting: Counting, day: IsoDate, state: RoundState): void {
  const standing = counting.pauses.findIndex(({ to }) => to === null);
  const pause = counting.pauses[standing];
  if (running.has(state) && pause !== undefined) counting.pauses[standing] = { from: pause.from, to: day };
  if (!running.has(state) && pause === undefined) counting.pauses.push({ from: day, to: null });
  counting.state = state;
}

function runOf({ startedOn, pauses, state }: Counting, allowance: number, until: IsoDate, calendar: Calendar, resultOn: IsoDate | null): Run & { readonly late: boolean } {
  const clock: Clock = { startedOn, allowance, pauses };
  const { state: due, used, dueOn } = dueStatus(clock, until, calendar);
  return { startedOn, dueOn, resultOn, used, inTime: false, awaitingApproval: state === 'submitted', late: due === 'late' };
}
