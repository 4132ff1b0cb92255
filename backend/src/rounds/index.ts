/**
 * One submitted text and its life: how it comes in, how it moves, how it compares with the one before.
 * Promise: a round changes state only through the review table, with history, audit and effects in the same transaction.
 * May not: read files or judge findings; scans/ reads, reviews/ judges.
 */
export { alignClauses, type ClauseMatch, type ComparedClause } from './compare/align-clauses';
export { askedOutcomes, type AskedChange, type AskedOutcome, type PresentFinding } from './compare/asked-outcomes';
export { currentText, previousText, type ComparedText } from './compare/compared-text';
export { carryThroughCorrection } from './effects/align-with-last-round';
export { leaseEnd } from './effects/lease';
export { internalAllowanceDays, readClock, workingCalendar, type InternalClock } from './internal-clock';
export { MoveRound, theMachine, type MovedRound, type WantedStep } from './move-round';
export { MovesModule } from './moves.module';
export { readDocumentJob } from './read-document-job';
export { roundFacts, type StandingRound } from './round-facts';
export { RoundReading, type Reading, type ReadingFailure } from './round-reading';
export { RoundViews } from './round-views.queries';
export { RoundsModule } from './rounds.module';
export { SubmitRound, type SubmittedFile } from './submit-round';
export { TakeStep } from './take-step';
export { TypeText } from './type-text';
