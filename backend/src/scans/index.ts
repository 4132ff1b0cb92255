/**
 * From a stored original to a text, its clauses and its findings, in a child process that can harm nothing.
 * May not: judge a text; what counts is what a person says about a finding.
 */
export { readFile, Unreadable, type FileReading, type TextNote, type TextParagraph } from './read-file';
