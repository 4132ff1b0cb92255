/**
 * The idea: who may move a review round from which state to which is one flat table a lawyer can read, and one pure
 * function over it. The promise: a step that is not in the table does not exist, every refusal names the unmet need in
 * a sentence, and the server and the buttons ask the same table. It may not know HTTP, tables, mail or the clock.
 */
export { accountRoles, draftHintsLabel, finalStates, purposeLabels, resultLabels, reviewStates, roleLabels, stateLabels } from './review-states';
export type { AccountRole, Purpose, Result, ReviewState, Role } from './review-states';
export { actionLabels, reviewActions } from './review-actions';
export type { ReviewAction } from './review-actions';
export { effectMeanings, reviewEffects } from './review-effects';
export type { ReviewEffect } from './review-effects';
export { isAsked, needSentences, reviewNeeds } from './review-needs';
export type { ReviewNeed } from './review-needs';
export { isQueued } from './review-facts';
export type { Actor, GivenWithStep, RoundFacts } from './review-facts';
export { reviewTable } from './review-table';
export type { ReviewRow, RowScope } from './review-table';
export { allowedActions, refusalSentences, statesWith, transition } from './transition';
export type { AllowedAction, Refusal, Step } from './transition';
export {
  breakingKinds, breaksTarget, checkOpinion, currentBreakingVersion, opinionAwaitsLabels, opinionKinds, opinionLabels,
  opinionProblemSentences, reasonLabels, zeroReasons,
} from './opinions';
export type { BreakingVersion, Opinion, OpinionAwaits, OpinionCheck, OpinionKind, OpinionProblem, ZeroReason } from './opinions';
export { noFindings, resultFacts } from './result-facts';
export type { DecidedFinding, ResultFacts } from './result-facts';
export type { Label } from './label';
