import type { WordBox } from '../document';
import type { PlacedText } from '../pdf/load-pages';
import type { RecognisedLine, RecognisedPage } from './recognised-page';
import { settleLabels } from './settle-labels';
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

/** A word as it is believed to stand on the paper; `readAs` is what the engine saw where that differs. */
interface BelievedWord {
  readonly text: string;
  readonly confidence: number;
  readonly readAs?: string;
}

/** A label that was put right by its neighbours is believed no more than this. */
const LABEL_CONFIDENCE = 0.7;

/** The words of every line, in order, with look-alike letters and misread labels put right by the document as a whole. */
function believed(lines: readonly RecognisedLine[]): BelievedWord[][] {
  const seen = lines.map((line) => line.words.map(({ text, confidence }) => ({ text: text.normalize('NFC'), confidence })));
  const letters = settleLetters(seen.flat());
  let at = 0;
  const words = seen.map((line) =>
    line.map((word): BelievedWord => {
      const other = letters[at++];
      return other == null ? word : { ...other, readAs: word.text };
    }),
  );
  for (const { line, word, text } of settleLabels(words.map((own) => ({ words: own.map((one) => one.text) })))) {
    const own = words[line]?.[word];
    if (own !== undefined) (words[line] as BelievedWord[])[word] = { text, confidence: Math.min(own.confidence, LABEL_CONFIDENCE), readAs: own.readAs ?? own.text };
  }
  return words;
}

/** A piece of a line that is neither a word nor at its beginning is a fold of the paper or the rim of a seal. */
const isRemnant = (words: readonly BelievedWord[], from: number): boolean => from > 0 && !words.some(({ text }) => /[\p{L}\p{N}]/u.test(text));

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

/** One piece of a line, between two wide gaps, in points. */
function placedPiece(line: RecognisedLine, words: readonly BelievedWord[], [from, to]: readonly [number, number], { number, dpi }: PageReading): PlacedLine {
  const points = (pixels: number): number => (pixels * POINTS_PER_INCH) / dpi;
  let text = '';
  const boxes = line.words.slice(from, to).flatMap(({ box }, index): WordBox[] => {
    const word = words[from + index] as BelievedWord;
    if (word.text === '') return [];
    if (text !== '') text += ' ';
    const start = text.length;
    text += word.text;
    const place = { page: number, left: points(box.left), top: points(box.top), width: points(box.width), height: points(box.height) };
    return [{ start, end: text.length, confidence: word.confidence, ...place, ...(word.readAs !== undefined && { readAs: word.readAs }) }];
  });
  const [left, right] = [line.extents[from]?.[0] ?? line.left, line.extents[to - 1]?.[1] ?? line.right];
  const size = points(line.size) / (isCapitals(text) ? CAPITALS : 1);
  return { page: number, text, words: boxes, left: points(left), right: points(right), baseline: points(line.baseline), size, upright: true };
}

/** Recognised pages as lines in points, every word with its place and how sure it is. */
export function placedLines(pages: readonly PageReading[]): PlacedLine[] {
  const words = believed(pages.flatMap(({ page }) => page.lines));
  let at = 0;
  return pages.flatMap((reading) =>
    reading.page.lines.flatMap((line) => {
      const own = words[at++] ?? [];
      const pieces = columnsOf(line).filter(([from, to]) => !isRemnant(own.slice(from, to), from));
      return pieces.map((piece) => placedPiece(line, own, piece, reading));
    }),
  );
}
