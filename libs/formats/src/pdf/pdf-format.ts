import type { Paragraph, ReadContent } from '../document';
import type { Format, ReadingContext } from '../format';
import { FormatProblem } from '../format-problem';
import { readingNote, type ReadingNote } from '../reading-note';
import { type FlowLine, inReadingOrder } from './columns';
import { joinLines } from './join-lines';
import { PdfPages } from './load-pages';
import { dropGhosts } from './page-ghosts';
import { stripRunningLines } from './running-lines';
import { type Row, rowsOf } from './visual-lines';

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

/** Recognised pages as paragraphs, one a line: a recogniser has already joined what belongs together. */
async function recognisePages(pdf: PdfPages, numbers: readonly number[], { recognise, onProgress }: ReadingContext): Promise<Map<number, Paragraph[]>> {
  const recognised = new Map<number, Paragraph[]>();
  if (recognise === undefined) return recognised;
  for (const [index, number] of numbers.entries()) {
    const image = await pdf.image(number);
    const lines = image === null ? [] : await recognise(image);
    const paragraphs = lines.map((line) => line.trim()).filter((line) => line !== '').map((text) => ({ text, page: number }));
    if (paragraphs.length > 0) recognised.set(number, paragraphs);
    onProgress?.({ done: index + 1, total: numbers.length });
  }
  return recognised;
}

/** Recognised pages take their place between the pages that had text. */
function inPageOrder(read: readonly Paragraph[], recognised: ReadonlyMap<number, readonly Paragraph[]>): Paragraph[] {
  const paragraphs = [...read, ...[...recognised.values()].flat()];
  return paragraphs.sort((one, other) => (one.page ?? 0) - (other.page ?? 0));
}

function notesOf(leftOut: readonly string[], empty: readonly number[], recognised: readonly number[]): ReadingNote[] {
  const missing = empty.filter((page) => !recognised.includes(page));
  const notes: ReadingNote[] = [];
  if (leftOut.length > 0) notes.push(readingNote('running-lines-left-out', { lines: leftOut.slice(0, 20) }));
  if (missing.length > 0) notes.push(readingNote('pages-without-text', { pages: missing }));
  if (recognised.length > 0) notes.push(readingNote('pages-recognised', { pages: [...recognised] }));
  return notes;
}

async function readOpened(pdf: PdfPages, context: ReadingContext): Promise<ReadContent> {
  const texts = await pdf.readAll(context.limits, context.onProgress);
  const { pages: stripped, leftOut } = stripRunningLines(texts.map(rowsOf));
  const pages = dropGhosts(stripped);
  const slanted = texts.flatMap((page) => page.texts.filter((text) => !text.upright && text.text.trim() !== '').map(({ text }) => text.trim()));
  const empty = pagesWithoutText(pages);
  let flows = 0;
  const lines: FlowLine[] = pages.flatMap((rows) => inReadingOrder(rows, () => (flows += 1)));
  const read = joinLines(lines.filter((line) => !empty.includes(line.page)));
  const recognised = await recognisePages(pdf, empty, context);
  const paragraphs = inPageOrder(read, recognised);
  if (paragraphs.length === 0) throw new FormatProblem('no-text-layer', { pages: pdf.count });
  return { paragraphs, pages: pdf.count, notes: notesOf([...leftOut, ...new Set(slanted)], empty, [...recognised.keys()]) };
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
