/**
 * The idea: who may move a review round from which state to which, and which acts a charter's legal status knows, are two
 * flat tables a lawyer can read, each with one pure function over it. The promise: a step that is not in the table does not
 * exist, every refusal names the unmet need in a sentence, and the server and the buttons ask the same table. It may not
 * know HTTP, tables, mail or the clock.
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
export type { Actor, GivenWithStep, ReplacedFrom, RoundFacts } from './review-facts';
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
export { dossierChecklist, eraOn, legalEraIds, legalEras } from './legal-eras';
export type { DossierPaper, LegalEra, LegalEraId } from './legal-eras';
export { finalLegalStates, inForceStates, legalStateLabels, legalStates } from './legal-states';
export type { LegalState } from './legal-states';
export { legalActIds, legalActs, legalGroundIds, legalGrounds } from './legal-acts';
export type { LegalAct, LegalGround } from './legal-acts';
export { blankEvent, nothingYet } from './legal-facts';
export type { LegalEvent, LegalStanding, Votes } from './legal-facts';
export { legalNeeds, legalNeedSentences } from './legal-needs';
export type { LegalNeed } from './legal-needs';
export { legalTable } from './legal-table';
export type { LegalRow } from './legal-table';
export { allowedActs, foldLegal, legalStep, replayLegal } from './legal-step';
export type { AllowedAct, LegalRefusal, LegalStep } from './legal-step';
export { clockRuns, clocksOfResult, legalClockIds, legalClocks } from './legal-clocks';
export type { LegalClockId, LegalClockRun } from './legal-clocks';
export { lawfulPaths } from './lawful-paths';
export type { LawfulPath } from './lawful-paths';
export { legalWarnings, warningsOf } from './legal-warnings';
export type { LegalWarning } from './legal-warnings';
