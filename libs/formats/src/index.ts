// Bytes → paragraphs with positions. The idea: a file is what its bytes say, never what its name says; one folder and one
// registry line per format, all held to the same contract spec. Promise: `readDocument` either returns every paragraph a reader
// of the file would see, in reading order, with notes on whatever was changed or left out, or refuses with a `FormatProblem`
// whose code is stable and whose sentence says what to do. It may not touch files or the network, run anything a file
// contains, or know clauses, rules and users; recognition of page images is passed in as a function. Limits that only a
// parent process can enforce (memory, time) belong to whoever runs it.
export { detectFormat } from './detect-format';
export type { LegacyRun, LineBox, PageReport, Paragraph, WordBox } from './document';
export type { OnProgress } from './format';
export {
  FormatProblem,
  type FormatProblemCode,
  formatProblemCodes,
  type FormatProblemDetails,
  formatProblemSentences,
} from './format-problem';
export { openImagePage } from './image/open-image-page';
export { defaultLimits, type ReadingLimits } from './limits';
export { renderPdfPage } from './pdf/render-page';
export { type ReadDocument, readDocument, type ReadingOptions } from './read-document';
export {
  type ReadingNote,
  type ReadingNoteCode,
  readingNoteCodes,
  type ReadingNoteDetails,
  readingNoteSentences,
} from './reading-note';
export type {
  EncodedPixels,
  PageImage,
  PixelBox,
  QuarterTurn,
  RawPixels,
  Recognise,
  RecognisedLine,
  RecognisedPage,
  RecognisedWord,
} from './recognition/recognised-page';
export { type FormatId, formats } from './registry';
export { isPack, openPack, type PackedFile } from './zip/pack';
