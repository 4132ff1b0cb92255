import { checkInstant, dayNumber, type Instant, type IsoDate } from './dates';

/** The review states as the number sees them; the same codes as the review table's. */
export type RoundState =
  | 'received' | 'reading' | 'unreadable' | 'ready' | 'in-review' | 'commune-opinion' | 'submitted'
  | 'approved-clean' | 'approved-not-clean' | 'rework' | 'withdrawn' | 'reopened' | 'superseded';
/** The states of a text in force that has no approved result. */
export type PendingState = Exclude<RoundState, 'approved-clean' | 'approved-not-clean' | 'withdrawn'>;

/** One round of a charter with its dates. */
export type DatedRound = {
  readonly round: string;
  readonly purpose: 'text-in-force' | 'draft';
  /** The day its text came into force; null as long as that is not recorded (and for every draft). */
  readonly inForceFrom: IsoDate | null;
  /** When the round and that day had both been recorded. */
  readonly recordedAt: Instant;
  /** Every state it was put into, oldest first. */
  readonly states: readonly { readonly at: Instant; readonly state: RoundState }[];
};

/** Where the text in force on D stands as known at K: an approved result, or the state it waits in. */
export type ReviewOn =
  | { readonly round: string; readonly result: 'clean' | 'not-clean'; readonly since: Instant }
  | { readonly round: string; readonly result: null; readonly state: PendingState; readonly since: Instant };

type Step = DatedRound['states'][number];
type Known = { readonly round: DatedRound & { readonly inForceFrom: IsoDate }; readonly last: Step; readonly known: readonly Step[] };

/**
 * The review of the text in force on D as known at K; null if none is recorded. The text in force is the round that came
 * into force last on or before D (then the one recorded last), drafts and withdrawn rounds apart. A reopened result is gone
 * at once; an approved result outlives its being superseded, for the days on which its text was in force.
 */
export function resultOn(rounds: readonly DatedRound[], on: IsoDate, knownAt: Instant): ReviewOn | null {
  dayNumber(on);
  const candidates = rounds.flatMap((round) => known(round, on, checkInstant(knownAt)));
  const [first, ...others] = candidates;
  if (first === undefined) return null;
  const { round: { round }, known: states, last } = others.reduce((best, next) => (isLater(next.round, best.round) ? next : best), first);
  const beforeReplaced = states.findLast(({ state }) => state !== 'superseded') ?? last;
  if (beforeReplaced.state === 'approved-clean') return { round, result: 'clean', since: beforeReplaced.at };
  if (beforeReplaced.state === 'approved-not-clean') return { round, result: 'not-clean', since: beforeReplaced.at };
  return { round, result: null, state: pending(last.state), since: last.at };
}

function known(round: DatedRound, on: IsoDate, knownAt: Instant): readonly Known[] {
  const { purpose, inForceFrom, recordedAt, states } = round;
  if (purpose === 'draft' || inForceFrom === null || inForceFrom > on || checkInstant(recordedAt) > knownAt) return [];
  const upToK = states.filter(({ at }) => checkInstant(at) <= knownAt);
  const last = upToK.at(-1);
  return last === undefined || last.state === 'withdrawn' ? [] : [{ round: { ...round, inForceFrom }, last, known: upToK }];
}

function isLater(a: Known['round'], b: Known['round']): boolean {
  if (a.inForceFrom !== b.inForceFrom) return a.inForceFrom > b.inForceFrom;
  if (a.recordedAt !== b.recordedAt) return a.recordedAt > b.recordedAt;
  return a.round > b.round;
}

/** Narrows the state: approved and withdrawn rounds were answered before this is asked. */
function pending(state: RoundState): PendingState {
  if (state === 'approved-clean' || state === 'approved-not-clean' || state === 'withdrawn') throw new RangeError(`${state} is no pending state`);
  return state;
}
