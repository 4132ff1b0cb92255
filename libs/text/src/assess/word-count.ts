import { isSyllable } from '../automaton';
import { frequencyOf } from '../frequency';
import { withHorn, withRightMap } from '../horn-loss';
import { isBareSyllable } from './bare-syllable';

/** What the words of a text look like; all numbers are counts of words. */
export interface WordCount {
  words: number;
  /** With a letter ASCII does not have. */
  marked: number;
  /** Could be a syllable once its marks are restored. */
  bare: number;
  /** With marks, but no syllable. */
  broken: number;
  /** Without marks, and a syllable only if it had some ("duoc", "cac"). */
  unmarked: number;
  /** A syllable nobody uses, in small letters: what misread letters often make. */
  unusual: number;
  /** One or two letters that are no word: consonants alone, vowels that need a final. */
  crumbs: number;
  /** Broken words that make sense with "ư" put back. */
  hornless: number;
  /** Broken words that make sense with ơ read as ô. */
  remapped: number;
}

const VOWELLESS = /^[bcdđghklmnpqrstvx]{1,3}$/;

function isAbbreviation(word: string): boolean {
  return word.length <= 6 && word === word.toUpperCase() && word.length > 1;
}

function judgeBroken(count: WordCount, word: string, lower: string): void {
  const horn = withHorn(word);
  const map = withRightMap(word);
  if (horn !== null) count.hornless++;
  if (map !== null && (horn === null || frequencyOf(map) >= frequencyOf(horn))) count.remapped++;
  if (VOWELLESS.test(lower) || (word.length <= 2 && /[^\0-\x7f]/.test(word))) {
    count.crumbs++;
    return;
  }
  if (!/[^\0-\x7f]/.test(word)) {
    if (isBareSyllable(lower)) count.unmarked++;
    return;
  }
  count.broken++;
}

/** Looks at every word once. */
export function countWords(text: string): WordCount {
  const count: WordCount = { words: 0, marked: 0, bare: 0, broken: 0, unmarked: 0, unusual: 0, crumbs: 0, hornless: 0, remapped: 0 };
  for (const { 0: word } of text.matchAll(/\p{L}+/gu)) {
    count.words++;
    const lower = word.toLowerCase();
    const marked = /[^\0-\x7f]/.test(word);
    if (marked) count.marked++;
    else if (isBareSyllable(lower)) count.bare++;
    if (isSyllable(word)) {
      if (marked && word === lower && word.length > 1 && frequencyOf(word) < 0) count.unusual++;
    } else if (!isAbbreviation(word)) judgeBroken(count, word, lower);
  }
  return count;
}
