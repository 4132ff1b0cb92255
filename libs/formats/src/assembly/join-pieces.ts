import { decodeTcvn3, decodeVni, detectLegacy, isSyllable } from '@huong-uoc/text';
import type { LegacyRun } from '../document';
import { legacyEncodingOf, showsCapitals } from './font-encoding';
import type { Piece } from './piece';
import type { ReadingTally } from './reading-tally';

/** How sure a repair is: a font that names its encoding leaves nothing to guess. */
const BY_FONT = 0.99;
/** Below this, a run without a font name is left as it is; `normalise` may still repair it knowing the whole text. */
const SURE = 0.8;

interface Repair {
  readonly encoding: LegacyRun['encoding'];
  readonly confidence: number;
}

/** A program splits a word into runs at every edit; a VNI letter and its mark must be decoded together. */
function mergeAdjacent(pieces: readonly Piece[]): Piece[] {
  const merged: Piece[] = [];
  let parts: string[] = [];
  const flush = (): void => {
    const last = merged.at(-1);
    if (last !== undefined && parts.length > 1) merged[merged.length - 1] = { ...last, text: parts.join('') };
    parts = [];
  };
  for (const piece of pieces) {
    const last = merged.at(-1);
    if (last === undefined || last.font !== piece.font || last.capitals !== piece.capitals) {
      flush();
      merged.push(piece);
    }
    parts.push(piece.text);
  }
  flush();
  return merged;
}

/** Symbol-flagged fonts keep their bytes in the private area U+F020–U+F0FF. */
const fromPrivateArea = (text: string): string => text.replace(/[\uf020-\uf0ff]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xf000));

/** A letter no old font holds: the text was typed in Unicode and only the name of the font is old. */
const UNICODE_LETTER = /[\u0100-\u02af\u1e00-\u1eff]/;
const WORD_BEYOND_ASCII = /[A-Za-z]*[\u00a1-\u00fe][A-Za-z\u00a1-\u00fe]*/g;
const syllables = (words: readonly string[]): number => words.filter(isSyllable).length;

/** In a paragraph that mixes both, a run is left alone when it reads as Vietnamese at least as well undecoded. */
function readsAsItIs(text: string, font: string, encoding: LegacyRun['encoding']): boolean {
  const words = text.match(WORD_BEYOND_ASCII) ?? [];
  return syllables(words) >= syllables(words.map((word) => decoded(word, font, encoding)));
}

/** By the font where it is named, else by what the letters themselves say. */
function repairOf({ text, font }: Piece, mixed: boolean): Repair | null {
  const encoding = legacyEncodingOf(font);
  if (encoding !== null) {
    const alone = UNICODE_LETTER.test(text) || (mixed && readsAsItIs(text, font, encoding));
    return alone ? null : { encoding, confidence: BY_FONT };
  }
  if (font !== '') return null;
  const guess = detectLegacy(text);
  return guess.encoding !== null && guess.confidence >= SURE ? { encoding: guess.encoding, confidence: guess.confidence } : null;
}

function decoded(text: string, font: string, encoding: LegacyRun['encoding']): string {
  return encoding === 'tcvn3' ? decodeTcvn3(text, { upper: showsCapitals(font) }) : decodeVni(text);
}

/** Joins a paragraph's pieces into trimmed Unicode text, legacy fonts repaired and their stretches remembered. */
export function joinPieces(pieces: readonly Piece[], tally: ReadingTally): { text: string; runs: LegacyRun[] } {
  let text = '';
  const runs: LegacyRun[] = [];
  const mixed = pieces.some((piece) => UNICODE_LETTER.test(piece.text) && legacyEncodingOf(piece.font) !== null);
  for (const piece of mergeAdjacent(pieces)) {
    const start = text.length;
    const repair = repairOf(piece, mixed);
    const before = repair === null ? piece.text : fromPrivateArea(piece.text);
    const shown = repair === null ? before : decoded(before, piece.font, repair.encoding);
    text += piece.capitals ? shown.toLocaleUpperCase('vi') : shown;
    if (repair === null || before.trim() === '') continue;
    runs.push({ start, end: text.length, font: piece.font, ...repair, before });
    tally.countLegacyRun(repair.encoding, piece.font);
  }
  const cut = text.length - text.trimStart().length;
  const trimmed = text.trim();
  const within = (offset: number): number => Math.min(Math.max(offset - cut, 0), trimmed.length);
  return { text: trimmed, runs: runs.map((run) => ({ ...run, start: within(run.start), end: within(run.end) })) };
}
