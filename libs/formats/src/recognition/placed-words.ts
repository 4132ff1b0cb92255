import type { PlacedText } from '../pdf/load-pages';
import type { RecognisedLine, RecognisedPage } from './recognised-page';
import { settleLetters } from './settle-letters';

/** A recognised page of a document, with the resolution it was recognised at. */
export interface PageReading {
  readonly number: number;
  readonly dpi: number;
  readonly page: RecognisedPage;
}

/** A line of a page in points, before its margins are compared with other lines. */
export interface PlacedLine extends PlacedText {
  readonly page: number;
}

const POINTS_PER_INCH = 72;
/** In sizes of the type: a gap as wide as this is the space between columns, not between words. */
const COLUMN_GAP = 2.2;
/** Capitals are measured as if they were small letters. */
const CAPITALS = 1.3;

const isCapitals = (text: string): boolean => /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);

/** The words of each line with the document's look-alike letters put right; `readAs` keeps what the engine saw. */
function settled(pages: readonly PageReading[]): (line: RecognisedLine, index: number) => { text: string; confidence: number; readAs?: string } {
  const words = pages.flatMap(({ page }) => page.lines.flatMap((line) => line.words.map((word) => ({ ...word, text: word.text.normalize('NFC') }))));
  const other = settleLetters(words);
  const starts = new Map<RecognisedLine, number>();
  let at = 0;
  for (const { page } of pages) {
    for (const line of page.lines) {
      starts.set(line, at);
      at += line.words.length;
    }
  }
  return (line, index) => {
    const number = (starts.get(line) ?? 0) + index;
    const { text, confidence } = words[number] as (typeof words)[number];
    const settledWord = other[number];
    return settledWord == null ? { text, confidence } : { ...settledWord, readAs: text };
  };
}

/** Indexes at which a line's words are cut into columns: `[from, to)` pairs. */
function columnsOf({ extents, size }: RecognisedLine): [number, number][] {
  const columns: [number, number][] = [];
  extents.forEach(([left], index) => {
    const before = extents[index - 1];
    const last = columns.at(-1);
    if (last === undefined || before === undefined || left - before[1] > COLUMN_GAP * size) columns.push([index, index + 1]);
    else last[1] = index + 1;
  });
  return columns;
}

/** Recognised pages as lines in points, every word with its place and how sure it is. */
export function placedLines(pages: readonly PageReading[]): PlacedLine[] {
  const wordOf = settled(pages);
  return pages.flatMap(({ number, dpi, page }) => {
    const points = (pixels: number): number => (pixels * POINTS_PER_INCH) / dpi;
    return page.lines.flatMap((line) =>
      columnsOf(line).map(([from, to]): PlacedLine => {
        let text = '';
        const words = line.words.slice(from, to).map(({ box }, index) => {
          const word = wordOf(line, from + index);
          if (text !== '') text += ' ';
          const start = text.length;
          text += word.text;
          const place = { page: number, left: points(box.left), top: points(box.top), width: points(box.width), height: points(box.height) };
          return { start, end: text.length, confidence: word.confidence, ...place, ...(word.readAs !== undefined && { readAs: word.readAs }) };
        });
        const [left, right] = [line.extents[from]?.[0] ?? line.left, line.extents[to - 1]?.[1] ?? line.right];
        const size = points(line.size) / (isCapitals(text) ? CAPITALS : 1);
        return { page: number, text, words, left: points(left), right: points(right), baseline: points(line.baseline), size, upright: true };
      }),
    );
  });
}
