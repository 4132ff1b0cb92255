/**
 * The department's work on a round: taking it from the queue, an opinion on every finding, recommendations, the result's
 * approval and its letter. Promise: nothing counts until a person has said so; who holds the newest fence writes, nobody else.
 * May not: change a round's state; that is `MoveRound`'s part alone.
 */
export { AddFinding } from './add-finding';
export { AnswerRecommendation } from './answer-recommendation';
export { ApprovalsQueries } from './approvals.queries';
export { ApproveMany } from './approve-many';
export { ClaimNext } from './claim-next';
export { ClaimRound } from './claim-round';
export { ConfirmOpinion } from './confirm-opinion';
export { FindingsQueries } from './findings.queries';
export { GiveOpinion } from './give-opinion';
export * as administrativeLayout from './letter/letter-layout';
export { MarkShown } from './mark-shown';
export { Recommend } from './recommend';
export { SetAside } from './set-aside';
export { ReviewReads } from './review-reads.queries';
export { ReviewsModule } from './reviews.module';
