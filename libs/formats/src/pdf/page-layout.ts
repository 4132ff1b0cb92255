import type { PageReport, Paragraph } from '../document';
import { asPageTexts, type RecognisedPages } from '../recognition/recognise-pages';
import { readingNote, type ReadingNote } from '../reading-note';
import { type FlowLine, inReadingOrder } from './columns';
import { joinLines } from './join-lines';
import type { PageText } from './load-pages';
import { dropGhosts } from './page-ghosts';
import { stripRunningLines } from './running-lines';
import { type Row, rowsOf } from './visual-lines';

/** Pages as rows in reading order, without headers, footers and ghosts; `leftOut` are the lines taken away. */
export interface LaidOut {
  readonly pages: readonly (readonly Row[])[];
  readonly leftOut: readonly string[];
}

/** Orders what stands on pages 1, 2, 3 …; a page without text keeps its place. */
export function layOut(texts: readonly PageText[]): LaidOut {
  const { pages, leftOut } = stripRunningLines(texts.map(rowsOf));
  return { pages: dropGhosts(pages), leftOut };
}

/** Rows of pages as the paragraphs they were typed as. */
export function paragraphsOf(pages: readonly (readonly Row[])[]): Paragraph[] {
  let flows = 0;
  const lines: FlowLine[] = pages.flatMap((rows) => inReadingOrder(rows, () => (flows += 1)));
  return joinLines(lines);
}

/** Puts recognised pages in the place of those without usable text; those that failed stay empty. */
export function withRecognised(texts: readonly PageText[], { readings, failed }: RecognisedPages): PageText[] {
  const recognised = new Map(asPageTexts(readings).map((page) => [page.number, page]));
  return texts.map((page) => recognised.get(page.number) ?? (failed.includes(page.number) ? { ...page, texts: [] } : page));
}

/** How each page was read. */
export function reportPages(texts: readonly PageText[], { readings, failed }: RecognisedPages): PageReport[] {
  const recognised = new Map(readings.map((reading) => [reading.number, reading.page]));
  return texts.map(({ number, width, height }) => {
    const page = recognised.get(number);
    const source = page !== undefined ? 'recognised' : failed.includes(number) ? 'failed' : 'text';
    return { page: number, source, confidence: page?.confidence ?? null, engine: page?.engine ?? null, width, height, turned: page?.turned ?? 0 };
  });
}

/** What people should know about pages that were recognised, and those that could not be. */
export function recognitionNotes({ readings, failed }: RecognisedPages): ReadingNote[] {
  const notes: ReadingNote[] = [];
  if (readings.length > 0) {
    const confidence = readings.reduce((sum, { page }) => sum + page.confidence, 0) / readings.length;
    notes.push(readingNote('pages-recognised', { pages: readings.map(({ number }) => number), confidence: Math.round(confidence * 1000) / 1000 }));
  }
  if (failed.length > 0) notes.push(readingNote('pages-not-recognised', { pages: [...failed] }));
  return notes;
}
