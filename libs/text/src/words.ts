import { isSyllableAt } from './automaton';
import type { TypedEdit } from './characters';
import { isSpellingLetter, isWordLetter } from './character-classes';
import { type Mending, mend } from './mending';

/** Words of a phrase looked at on either side of a suspect. */
const REACH = 4;

/** A phrase is read as a whole; beyond this many words it is read in parts. */
const LONGEST_PHRASE = 40;

/** Longer than any two or three syllables glued together; such a word is no word. */
const LONGEST_WORD = 24;

/** A word of a phrase, as it stands. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly legal: boolean;
}

function isAllCapitals(word: string): boolean {
  return word === word.toUpperCase() && word !== word.toLowerCase();
}

function isSpellable(text: string, start: number, end: number): boolean {
  if (end - start > LONGEST_WORD) return false;
  for (let i = start; i < end; i++) if (!isSpellingLetter(text.charCodeAt(i))) return false;
  return true;
}

function wordBefore(text: string, start: number): Word | undefined {
  if (text.charAt(start - 1) !== ' ' || start < 2) return undefined;
  const end = start - 1;
  let from = end;
  while (from > 0 && end - from <= LONGEST_WORD && isWordLetter(text.charCodeAt(from - 1))) from--;
  return from < end && isSpellable(text, from, end) ? { start: from, end, legal: isSyllableAt(text, from, end) } : undefined;
}

function wordAfter(text: string, end: number): Word | undefined {
  if (text.charAt(end) !== ' ') return undefined;
  const start = end + 1;
  let until = start;
  while (until < text.length && until - start <= LONGEST_WORD && isWordLetter(text.charCodeAt(until))) until++;
  return until > start && isSpellable(text, start, until) ? { start, end: until, legal: isSyllableAt(text, start, until) } : undefined;
}

/** UBND, HĐND, TW between words in small letters are abbreviations, not torn words. */
function isAbbreviation(text: string, word: Word, neighbour: Word | undefined): boolean {
  if (word.end - word.start < 2 || !isAllCapitals(text.slice(word.start, word.end))) return false;
  return neighbour === undefined || !isAllCapitals(text.slice(neighbour.start, neighbour.end)) || neighbour.end - neighbour.start < 2;
}

/** The words around a suspect, single blanks between them. */
function phraseAround(text: string, start: number, end: number, notBefore: number): Word[] {
  const words: Word[] = [{ start, end, legal: false }];
  let left = wordBefore(text, start);
  let right = wordAfter(text, end);
  for (let n = 0; n < REACH && left !== undefined && left.start >= notBefore; n++) {
    words.unshift(left);
    left = wordBefore(text, left.start);
  }
  for (let n = 0; right !== undefined && n < REACH && words.length < LONGEST_PHRASE; n++) {
    words.push(right);
    if (!right.legal) n = -1;
    right = wordAfter(text, right.end);
  }
  return words;
}

/** Whether too much of a phrase is broken to be mended: that is for assessment, not for repair. */
function isRubble(words: readonly Word[]): boolean {
  const broken = words.filter((word) => !word.legal).length;
  const letters = words.filter((word) => word.end - word.start === 1).length;
  return letters >= 4 || (broken >= 5 && broken * 5 > words.length * 3);
}

/** Joins torn and cuts glued words around the suspects of a survey (start, end, start, end …). */
export function wordEdits(text: string, suspects: readonly number[]): TypedEdit[] {
  const edits: TypedEdit[] = [];
  let done = 0;
  for (let i = 0; i < suspects.length; i += 2) {
    const start = suspects[i] as number;
    const end = suspects[i + 1] as number;
    if (start < done || !isSpellable(text, start, end)) continue;
    const words = phraseAround(text, start, end, done);
    const at = words.findIndex((word) => word.start === start);
    const own = words[at] as Word;
    if (isAbbreviation(text, own, words[at - 1] ?? words[at + 1])) continue;
    done = (words.at(-1) as Word).end;
    if (isRubble(words)) continue;
    const mended: Mending = mend(text, words);
    edits.push(...mended.edits);
  }
  return edits;
}
