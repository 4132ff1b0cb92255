import type { ReadContent } from '../document';
import type { Format, ReadingContext } from '../format';
import { FormatProblem } from '../format-problem';
import { readingNote, type ReadingNote } from '../reading-note';
import { recognisePages, type RecognisedPages } from '../recognition/recognise-pages';
import { PdfPages } from './load-pages';
import { layOut, paragraphsOf, recognitionNotes, reportPages, withRecognised } from './page-layout';
import type { Row } from './visual-lines';

const LABEL = 'PDF';
const HEADER_WITHIN = 1024;
const END_WITHIN = 4096;
/** A digital signature's stamp on the first page of a scan is a text layer of this size at most. */
const STAMP_LETTERS = 200;

const ascii = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

/** The header may follow blanks or a byte order mark, nothing else: a file that is two things at once is not read. */
const hasHeader = (bytes: Uint8Array): boolean => /^(?:\u00ef\u00bb\u00bf)?\s*%PDF-\d/.test(ascii(bytes.subarray(0, HEADER_WITHIN)));

const lettersOf = (rows: readonly Row[]): number =>
  rows.flat().reduce((sum, line) => sum + (line.text.match(/\p{L}/gu)?.length ?? 0), 0);

/** Pages (1-based) without text of their own; all of them when what little there is can only be a stamp on a scan. */
function pagesWithoutText(pages: readonly (readonly Row[])[]): number[] {
  const letters = pages.map(lettersOf);
  const empty = letters.flatMap((count, index) => (count === 0 ? [index + 1] : []));
  const stampsOnly = letters.every((count) => count < STAMP_LETTERS) && empty.length > pages.length / 2;
  return stampsOnly ? pages.map((_, index) => index + 1) : empty;
}

function notesOf(leftOut: readonly string[], recognised: RecognisedPages, { recognise }: ReadingContext): ReadingNote[] {
  const notes: ReadingNote[] = [];
  if (leftOut.length > 0) notes.push(readingNote('running-lines-left-out', { lines: leftOut.slice(0, 20) }));
  if (recognise === undefined && recognised.failed.length > 0) notes.push(readingNote('pages-without-text', { pages: [...recognised.failed] }));
  else notes.push(...recognitionNotes(recognised));
  return notes;
}

async function readOpened(pdf: PdfPages, context: ReadingContext): Promise<ReadContent> {
  const texts = await pdf.readAll(context.limits, context.onProgress);
  const slanted = texts.flatMap((page) => page.texts.filter((text) => !text.upright && text.text.trim() !== '').map(({ text }) => text.trim()));
  const asTyped = layOut(texts);
  const unusable = pagesWithoutText(asTyped.pages);
  const recognised = await recognisePages(unusable, (page) => pdf.image(page), context.recognise, context.onProgress);
  const pages = withRecognised(texts, recognised);
  const laid = unusable.length === 0 ? asTyped : layOut(pages);
  const paragraphs = paragraphsOf(laid.pages);
  if (paragraphs.length === 0) throw new FormatProblem('no-text-layer', { pages: pdf.count });
  const notes = notesOf([...laid.leftOut, ...new Set(slanted)], recognised, context);
  return { paragraphs, pages: pdf.count, notes, pageReports: reportPages(pages, recognised) };
}

async function readPdf(context: ReadingContext): Promise<ReadContent> {
  const { bytes } = context.probe;
  // pdf.js rebuilds a file whose end is missing and says nothing about the pages that went with it.
  if (!ascii(bytes.subarray(-END_WITHIN)).includes('%%EOF')) throw new FormatProblem('truncated', { label: LABEL });
  const pdf = await PdfPages.open(bytes, context.limits);
  try {
    return await readOpened(pdf, context);
  } finally {
    await pdf.close();
  }
}

/** PDF with a text layer; pages without one are read by `recognise` when it is passed in. */
export const pdf = {
  id: 'pdf',
  label: LABEL,
  recognises: ({ bytes }) => hasHeader(bytes),
  read: readPdf,
} as const satisfies Format;
