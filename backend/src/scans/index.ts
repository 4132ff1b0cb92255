/**
 * From a stored original to a text, its clauses and its findings: jobs that may run twice, be killed and go on.
 * May not: judge a text; what counts is what a person says about a finding.
 */
export { doubtfulWords, type DoubtfulWord, type KeptDoubt } from './doubtful-word';
export type { KeptText, StoredReading } from './kept-text';
export { ReadOriginal } from './read-original';
export { ScansModule } from './scans.module';
export { TextVersions } from './text-versions';
export { wordsHash } from './words-hash';
