/**
 * One file in, one text out: paragraphs, repairs, clauses and notes; on the server in a child process its parent ends when
 * it takes too long, too much memory or hands back too much.
 * May not: know rounds, people or rules; touch the database or the storage.
 */
export { childProgram, runBounded, sizeOf, type ChildProgram } from './bounded-child';
export { gapNotes } from './gap-notes';
export { readFile, type FileReading, type RecognisedDoubt, type TextDoubt, type TextLine, type TextNote, type TextPage, type TextParagraph } from './read-file';
export { readInChild, readerChild } from './read-in-child';
export { readerLimits, type ReaderLimits } from './reader-limits';
export { retryableFaults, type ReaderResult } from './reader-messages';
export { readerSlots, Slots } from './slots';
export { Unreadable } from './text-judgement';
