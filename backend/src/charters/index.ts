/**
 * Which charters a village has, what is known of each since when, and who must act next.
 * Promise: nothing known is overwritten: answers and legal facts are dated rows, so any figure can be asked as known on
 * any day. May not: judge a text, or pick a legal path for anybody.
 */
export { AnswerVillage } from './answer-village';
export { ChangeCharter } from './change-charter';
export { withForce, wrongDates } from './check-dates';
export { ChartersModule } from './charters.module';
export { ChartersQueries } from './charters.queries';
export { FollowAct, type ActFacts } from './follow-act';
export { mostUrgent, nextStepOf, villageSteps, type CharterFacts, type LeadingRound } from './next-step';
export { RegisterCharter } from './register-charter';
export { VillagesQueries } from './villages.queries';
