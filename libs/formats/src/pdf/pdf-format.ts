import { ReadingTally } from '../assembly/reading-tally';
import type { Paragraph, ReadContent } from '../document';
import type { Format, ReadingContext } from '../format';
import { FormatProblem } from '../format-problem';
import { readingNote, type ReadingNote } from '../reading-note';
import { recognisePages, type RecognisedPages } from '../recognition/recognise-pages';
import { mayBeLegacy, repairLegacy } from './legacy-text';
import { type PageText, PdfPages } from './load-pages';
import { layOut, paragraphsOf, recognitionNotes, reportPages, withRecognised } from './page-layout';
import { judgePages, type JudgedPages } from './page-text-quality';
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

/** The text layer of all pages, what is set in old fonts repaired. */
async function readTexts(pdf: PdfPages, { limits, onProgress }: ReadingContext): Promise<PageText[]> {
  const texts = await pdf.readAll(limits, onProgress);
  for (const [index, page] of texts.entries()) {
    if (mayBeLegacy(page)) texts[index] = repairLegacy(page, await pdf.fontNames(page.number));
  }
  return texts;
}

function legacyNotes(paragraphs: readonly Paragraph[]): ReadingNote[] {
  const tally = new ReadingTally();
  for (const { runs = [] } of paragraphs) for (const { encoding, font } of runs) tally.countLegacyRun(encoding, font);
  return tally.notes();
}

function notesOf(leftOut: readonly string[], recognised: RecognisedPages, { damaged, reasons }: JudgedPages, { recognise }: ReadingContext): ReadingNote[] {
  const notes: ReadingNote[] = [];
  if (leftOut.length > 0) notes.push(readingNote('running-lines-left-out', { lines: leftOut.slice(0, 20) }));
  const lost = damaged.filter((page) => recognised.failed.includes(page));
  const empty = recognised.failed.filter((page) => !lost.includes(page));
  if (lost.length > 0) notes.push(readingNote('damaged-text-pages', { pages: lost, reasons: [...reasons] }));
  if (recognise === undefined && empty.length > 0) notes.push(readingNote('pages-without-text', { pages: empty }));
  else notes.push(...recognitionNotes({ ...recognised, failed: empty }));
  return notes;
}

/** Recognises pages without usable text; a questionable layer stands where nothing better came of its picture. */
async function recogniseUnusable(pdf: PdfPages, empty: readonly number[], { damaged, questionable }: JudgedPages, context: ReadingContext): Promise<RecognisedPages> {
  const doubted = context.recognise === undefined ? [] : questionable.filter((page) => !empty.includes(page));
  const pages = [...new Set([...empty, ...damaged, ...doubted])].sort((one, other) => one - other);
  const recognised = await recognisePages(pages, (page) => pdf.image(page), context);
  return { ...recognised, failed: recognised.failed.filter((page) => !doubted.includes(page)) };
}

async function readOpened(pdf: PdfPages, context: ReadingContext): Promise<ReadContent> {
  const texts = await readTexts(pdf, context);
  const slanted = texts.flatMap((page) => page.texts.filter((text) => !text.upright && text.text.trim() !== '').map(({ text }) => text.trim()));
  const asTyped = layOut(texts);
  const judged = judgePages(texts);
  const recognised = await recogniseUnusable(pdf, pagesWithoutText(asTyped.pages), judged, context);
  const pages = withRecognised(texts, recognised);
  const untouched = recognised.readings.length === 0 && recognised.failed.length === 0;
  const laid = untouched ? asTyped : layOut(pages);
  const paragraphs = paragraphsOf(laid.pages);
  if (paragraphs.length === 0) throw refusalOf(pdf.count, judged);
  const notes = [...notesOf([...laid.leftOut, ...new Set(slanted)], recognised, judged, context), ...legacyNotes(paragraphs)];
  return { paragraphs, pages: pdf.count, notes, pageReports: reportPages(pages, recognised) };
}

function refusalOf(pages: number, { damaged, reasons }: JudgedPages): FormatProblem {
  return damaged.length > 0 ? new FormatProblem('damaged-text-layer', { pages, reasons: [...reasons] }) : new FormatProblem('no-text-layer', { pages });
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

/** PDF with a text layer; old fonts in it are repaired; pages without one, or with a damaged one, are read by `recognise` when it is passed in. */
export const pdf = {
  id: 'pdf',
  label: LABEL,
  recognises: ({ bytes }) => hasHeader(bytes),
  read: readPdf,
} as const satisfies Format;
