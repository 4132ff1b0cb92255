import type { LegalAct, LegalGround } from './legal-acts';
import type { LegalState } from './legal-states';

/** A vote as the minutes give it: households, never people. */
export type Votes = {
  /** All households of the community, present or not. */
  readonly households: number;
  readonly present: number | null;
  readonly inFavour: number;
  readonly form: 'meeting' | 'ballot';
  /** A ballot is lawful only after a meeting failed for lack of quorum. */
  readonly afterFailedMeeting: boolean;
  /** The text sets contributions of money, work or property. */
  readonly setsLevies: boolean;
};

/** One act as it stands in the ledger; days are `YYYY-MM-DD`. What an act has no use for is null or empty. */
export type LegalEvent = {
  readonly act: LegalAct;
  /** The day the act was done (the date of its paper). */
  readonly on: string;
  readonly number: string | null;
  readonly issuer: string | null;
  readonly ground: LegalGround | null;
  /** Addresses of the clauses it touches, as the text writes them. */
  readonly clauses: readonly string[];
  /** The last day the decision gives for repairing. */
  readonly deadline: string | null;
  readonly reason: string | null;
  readonly votes: Votes | null;
  /** Ids of the dossier papers that were there. */
  readonly papers: readonly string[];
};

/** Where a charter stands after its acts. */
export type LegalStanding = {
  readonly state: LegalState;
  /** The day of the act that brought it there; null as long as no act did. */
  readonly since: string | null;
  /** The day of the last act of any kind: nothing can be done before it. */
  readonly lastOn: string | null;
  /** The day something was adopted that still waits for recognition. */
  readonly waitingSince: string | null;
  readonly suspension: { readonly extent: 'part' | 'whole'; readonly since: string; readonly deadline: string | null; readonly clauses: readonly string[] } | null;
  /** The last day on which a recognised text took the place of the one before. */
  readonly textSince: string | null;
  /** Its village was merged or divided. */
  readonly villageEnded: boolean;
  /** A paper names it as the text that goes on after the merger. */
  readonly survives: boolean;
};

/** A charter before any act. */
export const nothingYet: LegalStanding = { state: 'not-adopted', since: null, lastOn: null, waitingSince: null, suspension: null, textSince: null, villageEnded: false, survives: false };

/** What is put in by hand in every act, for callers that name only what matters. */
export const blankEvent = { number: null, issuer: null, ground: null, clauses: [], deadline: null, reason: null, votes: null, papers: [] } as const satisfies Omit<LegalEvent, 'act' | 'on'>;
