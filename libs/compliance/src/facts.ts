import type { Instant, IsoDate } from './dates';
import type { ReviewOn } from './result-on';
import type { RunFact } from './timeliness';

/** One charter on D as known at K: what SQL hands over, one row per charter. */
export type CharterFact = {
  readonly charter: string;
  readonly village: string;
  /** The unit it is counted under: the village's commune in the chosen boundaries. */
  readonly unit: string;
  readonly kind: 'general' | 'sector';
  /** Registered as adopted and in force on D: neither refused, nor wholly abolished or replaced by then. Suspension does not end it. */
  readonly inForce: boolean;
  /** When the act that put it in force was recorded. */
  readonly recordedAt: Instant;
  /** Its village was merged and no paper names the surviving text yet. */
  readonly mergedUnresolved: boolean;
  /** A suspension in force on D and not repaired by a recognised text. */
  readonly suspension: { readonly extent: 'part' | 'whole'; readonly since: IsoDate } | null;
  /** `resultOn` of its rounds; null if no text in force is uploaded (it has no file). */
  readonly review: ReviewOn | null;
  /** The approved result names at least one clause for equality that commits somebody to something; false as long as there is no approved result. */
  readonly commits: boolean;
  /** When the recommendation of a not-clean result was sent to the commune; null if not yet. */
  readonly recommendationSentOn: IsoDate | null;
  /** When the village adopted an amended text that is not yet recognised; null if it has not. */
  readonly amendmentAdoptedOn: IsoDate | null;
  /** Since when nothing has been handed in: the later of registration and coming into force. */
  readonly registeredOn: IsoDate;
};

/** What a village says about itself for the year of D. */
export type VillageAnswer = 'yes' | 'no' | 'in-preparation' | 'not-answered';

/** One village existing on D as known at K. */
export type VillageFact = {
  readonly village: string;
  readonly unit: string;
  readonly answer: VillageAnswer;
  /** Since when it has given that answer, or has been asked. */
  readonly since: IsoDate;
};

/** Everything a measurement needs, for any set of units. */
export type Facts = {
  readonly on: IsoDate;
  readonly charters: readonly CharterFact[];
  readonly villages: readonly VillageFact[];
  /** Readings by the department that C5 counts: `reviewRuns` of each round, placed under a unit. */
  readonly runs: readonly RunFact[];
};
