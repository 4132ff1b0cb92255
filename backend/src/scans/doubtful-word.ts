import { turnedRectangle } from '../pages';
import type { TextDoubt, TextLine, TextPage } from '../reading';

/** Where a word stands on paper, as shares (0–1) of its page as it is shown, from the top left corner. */
export interface PaperBox {
  readonly page: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * A doubt as it is kept with a text. `place`: where it stood in the first version of this reading, the same through every
 * correction; absent in that first version. `illegible`: a reviewer looked at the paper and cannot read it either.
 */
export type KeptDoubt = TextDoubt & { readonly place?: number; readonly illegible?: true };

/** One word of a text that may say something else on paper. */
export interface DoubtfulWord {
  readonly start: number;
  readonly end: number;
  readonly word: string;
  readonly confidence: number;
  readonly place: number;
  readonly box: PaperBox | null;
}

interface PlacedText {
  readonly text: string;
  readonly doubts: readonly KeptDoubt[];
  readonly lines: readonly TextLine[];
  readonly pageReports: readonly TextPage[];
}

/** Runs decoded from an old font are a doubt about a whole stretch, and torn or glued words one about blanks: neither is asked by the word. */
const askedByTheWord = new Set<TextDoubt['kind']>(['recognised', 'misspelt', 'horn-lost']);
const oneWord = /^[^\p{L}]*(\p{L}+)[^\p{L}]*$/u;

/** The doubtful words of a text that somebody could still read on paper, in order, each once, with the gravest doubt about it. */
export function doubtfulWords({ text, doubts, lines, pageReports }: PlacedText): readonly DoubtfulWord[] {
  const words = new Map<number, DoubtfulWord>();
  for (const doubt of doubts) {
    if (!askedByTheWord.has(doubt.kind) || doubt.illegible) continue;
    const word = oneWord.exec(text.slice(doubt.start, doubt.end))?.[1];
    if (word === undefined) continue;
    const start = text.indexOf(word, doubt.start);
    const before = words.get(start);
    if (before !== undefined && before.confidence <= doubt.confidence) continue;
    words.set(start, { start, end: start + word.length, word, confidence: doubt.confidence, place: doubt.place ?? doubt.start, box: boxOf(doubt, lines, pageReports) ?? before?.box ?? null });
  }
  return [...words.values()].sort((a, b) => a.start - b.start);
}

function boxOf(doubt: KeptDoubt, lines: readonly TextLine[], pages: readonly TextPage[]): PaperBox | null {
  const place = doubt.kind === 'recognised' ? doubt : onItsLine(doubt, lines);
  const size = pages.find(({ page }) => page === place?.page);
  if (place === undefined || size === undefined || size.width <= 0 || size.height <= 0) return null;
  const shares = { left: place.left / size.width, top: place.top / size.height, width: place.width / size.width, height: place.height / size.height };
  return { page: place.page, ...turnedRectangle(shares, size.turned) };
}

/** Letters are taken to be equally wide: good enough to point at a word. */
function onItsLine({ start, end }: KeptDoubt, lines: readonly TextLine[]): PaperBox | undefined {
  const line = lines.find((candidate) => candidate.start <= start && candidate.end >= end);
  if (line === undefined) return undefined;
  const letter = line.width / Math.max(1, line.end - line.start);
  return { page: line.page, left: line.left + (start - line.start) * letter, top: line.top, width: (end - start) * letter, height: line.height };
}
