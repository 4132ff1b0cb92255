import type { ReviewAction } from './review-actions';
import type { ReviewEffect } from './review-effects';
import type { ReplacedFrom } from './review-facts';
import type { ReviewNeed } from './review-needs';
import type { Result, ReviewState, Role } from './review-states';

/**
 * Which rounds a row is for: all; those in the queue (a text in force, or a draft whose commune asked for a reading);
 * drafts that stop at hints; once submitted, those with that proposed result; once superseded, those that stood there before.
 */
export type RowScope = 'any' | 'queued' | 'hints-only' | Result | ReplacedFrom;

/** One lawful step: from a state, by these roles, if every need is met, to a state, with these effects. */
export type ReviewRow = {
  readonly from: ReviewState;
  readonly action: ReviewAction;
  readonly when: RowScope;
  readonly to: ReviewState;
  readonly by: readonly Role[];
  readonly needs: readonly ReviewNeed[];
  readonly then: readonly ReviewEffect[];
};

/**
 * The whole review of a round, one lawful step per line; a step that is not here does not exist.
 * There is no jump to a state: whoever wants one adds a row, with its needs.
 */
export const reviewTable = [
  // Reading: the machine's part.
  { from: 'received', action: 'start-reading', when: 'any', to: 'reading', by: ['system'], needs: [], then: [] },
  { from: 'reading', action: 'finish-reading', when: 'queued', to: 'ready', by: ['system'], needs: [], then: ['align-with-last-round', 'run-internal-clock', 'notify-reviewers'] },
  { from: 'reading', action: 'finish-reading', when: 'hints-only', to: 'ready', by: ['system'], needs: [], then: ['align-with-last-round', 'notify-commune'] },
  { from: 'reading', action: 'fail-reading', when: 'any', to: 'unreadable', by: ['system'], needs: ['reason-given'], then: ['pause-internal-clock', 'notify-commune'] },
  { from: 'unreadable', action: 'retry-reading', when: 'any', to: 'reading', by: ['commune', 'reviewer', 'administrator'], needs: ['failure-retryable'], then: ['read-document'] },
  { from: 'unreadable', action: 'leave-quarantine', when: 'any', to: 'reading', by: ['system'], needs: ['failure-retryable'], then: ['read-document'] },
  { from: 'unreadable', action: 'retype', when: 'any', to: 'reading', by: ['commune', 'reviewer'], needs: ['text-typed'], then: ['read-document'] },

  // Somebody reads on paper what the machine read wrongly; the text is corrected in a new version, the round stays where it stands.
  { from: 'ready', action: 'correct-text', when: 'queued', to: 'ready', by: ['commune', 'reviewer'], needs: ['in-the-queue'], then: [] },
  { from: 'ready', action: 'correct-text', when: 'hints-only', to: 'ready', by: ['commune'], needs: [], then: [] },
  { from: 'in-review', action: 'correct-text', when: 'any', to: 'in-review', by: ['reviewer'], needs: ['holds-lease'], then: [] },
  { from: 'commune-opinion', action: 'correct-text', when: 'any', to: 'commune-opinion', by: ['commune'], needs: [], then: [] },

  // The commune takes a wrong file back, before review.
  { from: 'received', action: 'withdraw', when: 'any', to: 'withdrawn', by: ['commune'], needs: ['before-review'], then: ['restore-replaced-rounds'] },
  { from: 'reading', action: 'withdraw', when: 'any', to: 'withdrawn', by: ['commune'], needs: ['before-review'], then: ['restore-replaced-rounds'] },
  { from: 'unreadable', action: 'withdraw', when: 'any', to: 'withdrawn', by: ['commune'], needs: ['before-review'], then: ['restore-replaced-rounds'] },
  { from: 'ready', action: 'withdraw', when: 'any', to: 'withdrawn', by: ['commune'], needs: ['before-review'], then: ['stop-internal-clock', 'restore-replaced-rounds'] },

  // A draft waits with its hints until the commune asks for a reading.
  { from: 'ready', action: 'request-review', when: 'hints-only', to: 'ready', by: ['commune'], needs: [], then: ['run-internal-clock', 'notify-reviewers'] },

  // The desk: one holder at a time; a lapsed lease may be taken over.
  { from: 'ready', action: 'claim', when: 'any', to: 'in-review', by: ['reviewer'], needs: ['in-the-queue', 'lease-free'], then: ['take-lease', 'supersede-earlier-rounds'] },
  { from: 'rework', action: 'claim', when: 'any', to: 'in-review', by: ['reviewer'], needs: ['lease-free'], then: ['take-lease'] },
  { from: 'reopened', action: 'claim', when: 'any', to: 'in-review', by: ['reviewer'], needs: ['lease-free'], then: ['take-lease'] },
  { from: 'in-review', action: 'claim', when: 'any', to: 'in-review', by: ['reviewer'], needs: ['lease-free'], then: ['take-lease'] },
  { from: 'in-review', action: 'release', when: 'any', to: 'ready', by: ['reviewer'], needs: ['holds-lease'], then: ['release-lease'] },
  { from: 'in-review', action: 'record-opinion', when: 'any', to: 'in-review', by: ['reviewer'], needs: ['holds-lease'], then: [] },
  { from: 'in-review', action: 'confirm-opinion', when: 'any', to: 'in-review', by: ['reviewer', 'leader', 'rule-keeper'], needs: ['another-persons-opinion'], then: [] },
  { from: 'submitted', action: 'confirm-opinion', when: 'any', to: 'submitted', by: ['reviewer', 'leader', 'rule-keeper'], needs: ['another-persons-opinion'], then: [] },

  // The text cannot be judged: wrongly read (type it, read it again) or a bad copy (send a clear one).
  { from: 'ready', action: 'mark-unreadable', when: 'any', to: 'unreadable', by: ['reviewer'], needs: ['in-the-queue', 'reason-given'], then: ['pause-internal-clock', 'notify-commune'] },
  { from: 'in-review', action: 'mark-unreadable', when: 'any', to: 'unreadable', by: ['reviewer'], needs: ['holds-lease', 'reason-given'], then: ['release-lease', 'pause-internal-clock', 'notify-commune'] },
  { from: 'in-review', action: 'request-clearer-copy', when: 'any', to: 'unreadable', by: ['reviewer'], needs: ['holds-lease', 'reason-given'], then: ['release-lease', 'pause-internal-clock', 'notify-commune'] },

  // The commune is heard before a result is submitted.
  { from: 'in-review', action: 'ask-commune-opinion', when: 'any', to: 'commune-opinion', by: ['reviewer'], needs: ['holds-lease', 'question-written'], then: ['release-lease', 'pause-internal-clock', 'notify-commune'] },
  { from: 'commune-opinion', action: 'answer-opinion', when: 'any', to: 'ready', by: ['commune'], needs: ['answer-written'], then: ['run-internal-clock', 'notify-reviewers'] },
  { from: 'commune-opinion', action: 'stop-waiting', when: 'any', to: 'ready', by: ['reviewer'], needs: ['reason-given'], then: ['run-internal-clock', 'notify-commune'] },

  // The result: a reviewer submits, somebody who took no part approves.
  { from: 'in-review', action: 'submit-clean', when: 'any', to: 'submitted', by: ['reviewer'], needs: ['holds-lease', 'every-doubt-settled', 'every-finding-decided', 'every-priority-settled', 'no-discrimination-stands', 'whole-text-shown', 'whole-text-declared'], then: ['release-lease', 'notify-leader'] },
  { from: 'in-review', action: 'submit-not-clean', when: 'any', to: 'submitted', by: ['reviewer'], needs: ['holds-lease', 'every-doubt-settled', 'every-finding-decided', 'every-priority-settled', 'discrimination-stands', 'recommendation-written'], then: ['release-lease', 'notify-leader'] },
  { from: 'submitted', action: 'recall', when: 'any', to: 'in-review', by: ['reviewer'], needs: ['is-the-submitter'], then: ['take-lease'] },
  { from: 'submitted', action: 'return-for-rework', when: 'any', to: 'rework', by: ['leader'], needs: ['reason-given'], then: ['notify-submitter'] },
  { from: 'submitted', action: 'approve', when: 'clean', to: 'approved-clean', by: ['leader'], needs: ['not-a-contributor', 'every-finding-decided', 'every-priority-settled', 'no-discrimination-stands', 'second-person-confirmed'], then: ['stop-internal-clock', 'notify-submitter', 'notify-commune'] },
  { from: 'submitted', action: 'approve', when: 'not-clean', to: 'approved-not-clean', by: ['leader'], needs: ['not-a-contributor', 'every-finding-decided', 'every-priority-settled', 'discrimination-stands', 'second-person-confirmed'], then: ['stop-internal-clock', 'prepare-letter', 'notify-submitter', 'notify-commune'] },

  // After the result.
  { from: 'approved-not-clean', action: 'answer-recommendation', when: 'any', to: 'approved-not-clean', by: ['commune'], needs: ['answer-written'], then: ['notify-leader', 'notify-reviewers'] },
  { from: 'approved-clean', action: 'reopen', when: 'any', to: 'reopened', by: ['leader'], needs: ['reason-given'], then: ['run-internal-clock', 'notify-reviewers', 'notify-commune'] },
  { from: 'approved-not-clean', action: 'reopen', when: 'any', to: 'reopened', by: ['leader'], needs: ['reason-given'], then: ['run-internal-clock', 'notify-reviewers', 'notify-commune'] },

  // A newer text takes the place: at once before review; later only when the newer one can no longer be withdrawn.
  { from: 'received', action: 'supersede', when: 'any', to: 'superseded', by: ['system'], needs: ['newer-round-arrived'], then: [] },
  { from: 'reading', action: 'supersede', when: 'any', to: 'superseded', by: ['system'], needs: ['newer-round-arrived'], then: [] },
  { from: 'unreadable', action: 'supersede', when: 'any', to: 'superseded', by: ['system'], needs: ['newer-round-arrived'], then: ['stop-internal-clock'] },
  { from: 'ready', action: 'supersede', when: 'any', to: 'superseded', by: ['system'], needs: ['newer-round-arrived'], then: ['stop-internal-clock'] },
  { from: 'in-review', action: 'supersede', when: 'any', to: 'superseded', by: ['system'], needs: ['newer-round-stands'], then: ['release-lease', 'stop-internal-clock', 'notify-holder'] },
  { from: 'commune-opinion', action: 'supersede', when: 'any', to: 'superseded', by: ['system'], needs: ['newer-round-stands'], then: ['stop-internal-clock', 'notify-commune'] },
  { from: 'submitted', action: 'supersede', when: 'any', to: 'superseded', by: ['system'], needs: ['newer-round-stands'], then: ['stop-internal-clock', 'notify-submitter'] },
  { from: 'rework', action: 'supersede', when: 'any', to: 'superseded', by: ['system'], needs: ['newer-round-stands'], then: ['stop-internal-clock', 'notify-submitter'] },
  { from: 'reopened', action: 'supersede', when: 'any', to: 'superseded', by: ['system'], needs: ['newer-round-stands'], then: ['stop-internal-clock'] },
  { from: 'approved-clean', action: 'supersede', when: 'any', to: 'superseded', by: ['system'], needs: ['newer-round-stands'], then: [] },
  { from: 'approved-not-clean', action: 'supersede', when: 'any', to: 'superseded', by: ['system'], needs: ['newer-round-stands'], then: [] },

  // The newer text was taken back: what it had replaced before review returns to where it stood, and nothing done is lost.
  { from: 'superseded', action: 'restore', when: 'was-reading', to: 'reading', by: ['system'], needs: ['replacement-withdrawn', 'before-review'], then: ['read-document'] },
  { from: 'superseded', action: 'restore', when: 'was-unreadable', to: 'unreadable', by: ['system'], needs: ['replacement-withdrawn', 'before-review'], then: ['resume-internal-clock', 'notify-commune'] },
  { from: 'superseded', action: 'restore', when: 'was-ready', to: 'ready', by: ['system'], needs: ['replacement-withdrawn', 'before-review'], then: ['resume-internal-clock', 'notify-reviewers', 'notify-commune'] },
] as const satisfies readonly ReviewRow[];
