/**
 * The rule language, its compiler and the one-pass scanner.
 * Idea: every text is read once into numbered syllables and concept occurrences; rules are patterns over those, and exceptions are tried only after a hit.
 * Promise: deterministic, no I/O, steps bounded by the length of the text, every finding names its words, its rule and its law.
 * It may not know a file format, a user or the clock, and runs no regular expression on the text it scans.
 */
export { checkExamples } from './check-examples';
export type { ExampleFailure } from './check-examples';
export { compileRulebook } from './compile';
export { contentHash } from './content-hash';
export type { Finding, FindingPiece, SilencedHit } from './finding';
export { rankOf } from './finding-order';
export type { ClauseContext } from './guard-check';
export type * from './rule-source';
export type { Rulebook } from './rulebook';
export { scan, scanClause, scanClauseReport, scanReport } from './scan';
export type { ScanReport } from './scan';
export { Scanner } from './scanner';
export type { ScannedClause, ScannerOptions } from './scanner';
export { heaviest, verdictOf } from './verdict';
export type { Verdict } from './verdict';
export { diffRulebooks } from './diff';
export type { DocumentDiff } from './diff';
export { evaluate } from './evaluate';
export type { Evaluation, LabelledClause, Miss, Score } from './evaluate';
export { explain } from './explain';
export type { Explanation } from './explain';
export { mutateGuards } from './mutate';
export type { GuardMutation } from './mutate';
export { predict } from './predict';
export type { Prediction } from './predict';
