import type { NextStep } from '@huong-uoc/contracts';
import type { ReviewState } from '@huong-uoc/workflow';
import { dayOf } from '../platform/clock';
import { nextStepOf } from './next-step';
import type { StandingCharter } from './standing.sql';

/** The next step of a charter as it stands now. */
export function stepOf(row: StandingCharter, today: string): NextStep {
  const { purpose, state, state_since: since } = row;
  const leading = purpose === null || state === null || since === null ? null : { purpose, state: state as ReviewState, since: dayOf(since), readingRequested: row.reading_requested };
  const adopted = row.adopted_on !== null || row.in_force_from !== null;
  return nextStepOf({ registeredOn: row.registered_on, adopted, endedOn: row.in_force_to, leading, legal: { mergedUnresolved: row.merged_on, suspended: row.suspended_on, amendmentWaiting: row.amendment_on } }, today);
}
