/** What must happen in the same transaction as a step; the backend has one handler per name. */
export const effectMeanings = {
  'read-document': 'enqueue the job that reads the stored original or the typed text',
  'align-with-last-round': 'align clauses with the charter’s last round of the same purpose; unchanged clauses keep their opinions',
  'run-internal-clock': 'start the department’s clock, or let it go on after a pause; after a stop it starts anew',
  'pause-internal-clock': 'pause the department’s clock with the reason of this step',
  'stop-internal-clock': 'stop the department’s clock for good',
  'resume-internal-clock': 'let the clock that the replacement stopped go on where it stood; the days in between are a pause',
  'take-lease': 'give the actor the lease with a new fencing token',
  'release-lease': 'end the lease; drafts of opinions stay',
  'supersede-earlier-rounds': 'apply `supersede` to the charter’s earlier rounds of the same purpose (a text in force also supersedes drafts)',
  'restore-replaced-rounds': 'apply `restore` to the charter’s earlier superseded rounds, latest first',
  'prepare-letter': 'prepare the recommendation letter and the preview of the legal clocks that sending it will start',
  'notify-commune': 'tell the commune that it is its turn, or what was decided',
  'notify-reviewers': 'tell the reviewers of the area that work is waiting',
  'notify-holder': 'tell the person who held the round that it is gone from the desk',
  'notify-submitter': 'tell the person who submitted the result what the leader decided',
  'notify-leader': 'tell the leaders of the area that a result or an answer waits',
} as const satisfies Record<string, string>;

/** A consequence of a step. */
export type ReviewEffect = keyof typeof effectMeanings;
/** All effects. */
export const reviewEffects = Object.keys(effectMeanings) as readonly ReviewEffect[];
