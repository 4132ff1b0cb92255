import { START, SYLLABLES } from './automaton';
import { classOf, CLASSES, CLASS_COUNT, FIRST_LETTER, HYPHEN, SOFT_HYPHEN, TABLE_SIZE, UNCLEAN } from './character-classes';

/** What one look over a text found; all lists empty and nothing unclean means the text needs no repair. */
export interface Survey {
  /** A character the character step has to look at. */
  unclean: boolean;
  /** Words that are no Vietnamese syllable, as start, end, start, end … */
  readonly suspects: number[];
  /** Hyphens with a letter on at least one side. */
  readonly hyphens: number[];
  /** Signs inside words that only undecoded legacy text has there. */
  readonly signs: number[];
}

function wordStart(text: string, end: number): number {
  let start = end;
  while (start > 0 && classOf(text.charCodeAt(start - 1)) >= FIRST_LETTER) start--;
  return start;
}

function touchesLetter(text: string, at: number): boolean {
  return classOf(text.charCodeAt(at + 1) || 0) >= FIRST_LETTER || (at > 0 && classOf(text.charCodeAt(at - 1)) >= FIRST_LETTER);
}

function noteSign(survey: Survey, text: string, at: number, kind: number): void {
  if (kind === UNCLEAN) {
    survey.unclean = true;
    return;
  }
  if (kind === SOFT_HYPHEN) survey.unclean = true;
  if (!touchesLetter(text, at)) return;
  if (kind === HYPHEN) survey.hyphens.push(at);
  else survey.signs.push(at);
}

/**
 * One pass over the text by table and automaton: a few operations per character, nothing allocated for clean text.
 * This is the whole cost of normalising clean text, so the loop is written flat.
 */
export function survey(text: string): Survey {
  const found: Survey = { unclean: false, suspects: [], hyphens: [], signs: [] };
  const { next, final } = SYLLABLES;
  const length = text.length;
  let state = START;
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    const kind = code < TABLE_SIZE ? (CLASSES[code] as number) : classOf(code);
    if (kind >= FIRST_LETTER) {
      state = next[state * CLASS_COUNT + kind] as number;
      continue;
    }
    if (state !== START) {
      if (final[state] === 0) found.suspects.push(wordStart(text, i), i);
      state = START;
    }
    if (kind >= HYPHEN) noteSign(found, text, i, kind);
  }
  if (state !== START && final[state] === 0) found.suspects.push(wordStart(text, length), length);
  return found;
}

/** Whether a survey calls for no repair at all. */
export function isClean(found: Survey): boolean {
  return !found.unclean && found.suspects.length === 0 && found.hyphens.length === 0 && found.signs.length === 0;
}
