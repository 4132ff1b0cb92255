import type { ResultFacts } from './result-facts';
import type { Purpose, Result, Role } from './review-states';

/** Who acts: an account with its roles, or the machine (`{ id: 'system', roles: ['system'] }`). */
export type Actor = { readonly id: string; readonly roles: readonly Role[] };

/** What the person hands over with the step itself; absent while only asking which steps are open. */
export type GivenWithStep = {
  /** Why: for steps that need a reason. */
  readonly reason?: string;
  /** The text typed, the question asked or the answer given. */
  readonly text?: string;
  /** "Đã đọc toàn văn, không phát hiện nội dung phân biệt đối xử về giới." */
  readonly wholeTextDeclared?: boolean;
};

/** Where a superseded round stood, before its review, when a newer one took its place: still to be read, unreadable, or waiting for review. */
export type ReplacedFrom = 'was-reading' | 'was-unreadable' | 'was-ready';

/** Everything the table may ask about a round; read in the transaction that will write the step. */
export type RoundFacts = {
  readonly purpose: Purpose;
  /** What the submitted result says; null unless the round is submitted. */
  readonly proposed: Result | null;
  /** A draft whose commune asked for a reading; always false for a text in force. */
  readonly readingRequested: boolean;
  /** Somebody has claimed the round at least once. */
  readonly reviewStarted: boolean;
  /** Account id of the holder of a lease that has not run out. */
  readonly leaseHolder: string | null;
  readonly submittedBy: string | null;
  /** Everybody who handed in, typed or corrected the text, added a finding, wrote an opinion that stands in this round (carried over or new) or a recommendation, or submitted it; a reason-7 confirmation is a check, not a contribution. */
  readonly contributors: readonly string[];
  /** The last reading ended through a fault of the machine (time limit, lost worker), not of the file. */
  readonly failureRetryable: boolean;
  /** A later text that replaces this one: `stands` once its own review has begun, so that it can no longer be withdrawn. */
  readonly newerRound: 'none' | 'arrived' | 'stands';
  /** Null unless the round is superseded, and for one that was replaced once its review had begun. */
  readonly replacedFrom: ReplacedFrom | null;
  readonly result: ResultFacts;
  /** Doubtful words on which a finding hinges and which nobody has read on paper yet. */
  readonly openDoubts: number;
  /** Every page or clause was displayed to the reviewer. */
  readonly wholeTextShown: boolean;
  readonly given?: GivenWithStep;
};

/** True for a round people review: a text in force, or a draft whose commune asked for a reading. */
export function isQueued({ purpose, readingRequested }: Pick<RoundFacts, 'purpose' | 'readingRequested'>): boolean {
  return purpose === 'text-in-force' || readingRequested;
}
