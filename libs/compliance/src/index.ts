/**
 * The idea: the province's number is arithmetic over facts, and nothing else. The promise: every figure is x of y with a
 * percentage that is cut, never rounded; Đạt + Chưa đạt + Chưa xác định = N; counts add up over units and rates are never
 * added; working days come from data with its document. It may not do I/O, read the clock, or know tables, HTTP or mail.
 */
export { checkInstant, dateOf, dayNumber, lastMomentOf, vietnamDate, weekday } from './dates';
export type { Instant, IsoDate } from './dates';
export { addWorkingDays, calendarOf, isProvisional, isWorkingDay, lastWorkingDayBefore, provisionalLabel, workingDaysBetween } from './working-days';
export type { Calendar, HolidayYear, WorkingDate } from './working-days';
export { campaignDates, campaignRules } from './campaign-dates';
export type { CampaignDates, CampaignKindId } from './campaign-dates';
export { dueLabels, dueStatus } from './due-status';
export type { Clock, DueState, DueStatus } from './due-status';
export { holidayYears } from './holidays';
export { neededOf, rate } from './rate';
export type { Rate } from './rate';
export { numberDefinitions } from './numbers';
export type { NumberDefinition, NumberId } from './numbers';
export { resultOn } from './result-on';
export type { DatedRound, PendingState, ReviewOn, RoundState } from './result-on';
export { answerLabels } from './answers';
export type { CharterFact, Facts, VillageAnswer, VillageFact } from './facts';
export { actorLabels, causes, classify, isCounted, standingLabels, standings } from './classify';
export type { Cause, MustAct, Standing, StandingStatus } from './classify';
export { figures, measure, nothing, sumOver } from './measure';
export type { Counted, Figures, Measures } from './measure';
export { badgeLabels, badgeOf } from './badge';
export type { Badge, Missing } from './badge';
export { periodStart, reviewRuns } from './timeliness';
export type { Run, RunFact, RunStep } from './timeliness';
export { nextTarget, targetStanding, targetStandingLabels, targets, territoryLabels } from './targets';
export type { Target, TargetStanding, Territory } from './targets';
export { paceOf } from './pace';
export type { Pace } from './pace';
export { bridge } from './bridge';
export type { Bridge, BridgeCounts, BridgeReason, BridgeSide } from './bridge';
export type { Label } from './label';
