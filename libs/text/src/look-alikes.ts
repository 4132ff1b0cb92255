import { CONSONANTS, TONES, type Tone, vowel, withTone } from './alphabet';
import { isSyllable } from './automaton';
import { frequencyOf } from './frequency';
import { foldSyllable } from './syllable';

/** Vowels that differ by a mark alone, and consonants that a worn print or a coarse scan turns into each other. */
const SAME_SHAPE = ['aăâ', 'eê', 'oôơ', 'uư', 'iy', 'dđ', 'bh', 'lt', 'hn', 'nu', 'ce', 'gq', 'vy'];

/** A syllable nobody is known to use is no reading of one letter wrong. */
const inUse = 1;
/** Past these nobody would look. */
const most = 12;

/** What else a letter on paper may be: its shape's relatives, a vowel with each tone. */
function alike(letter: string): readonly string[] {
  const here = vowel(letter);
  const bare = here?.bare ?? letter;
  const relatives = [bare, ...SAME_SHAPE.flatMap((family) => (family.includes(bare) ? [...family] : []))];
  const toned = here === undefined ? relatives.map((relative) => withTone(relative, 0)) : relatives.flatMap((relative) => (vowel(relative) === undefined ? [relative] : TONES.map((_, tone) => withTone(relative, tone as Tone))));
  return [...new Set(toned)].filter((other) => other !== letter);
}

const isVowel = (letter: string): boolean => !CONSONANTS.includes(letter);

const letters = [...new Set([...CONSONANTS, ...'aăâeêioôơuưy'].flatMap((letter) => (vowel(letter) === undefined ? [letter] : TONES.map((_, tone) => withTone(letter, tone as Tone)))))];

/** What is no syllable has lost more than a mark: any one letter may be another, or one too many. */
function spellingsOfRubble(word: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const own = [...word];
  own.forEach((_, at) => {
    found.set([...own.slice(0, at), ...own.slice(at + 1)].join(''), 2);
    for (const other of letters) found.set([...own.slice(0, at), other, ...own.slice(at + 1)].join(''), 2);
  });
  return found;
}

/** Spellings one letter away, and two neighbouring vowels away ("đuoc", "được"): marks are lost together. */
function spellingsNear(word: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const own = [...word];
  const changed = (at: number, other: string, from: readonly string[]) => from.map((letter, i) => (i === at ? other : letter));
  const note = (spelling: readonly string[], distance: number) => {
    const joined = spelling.join('');
    if (!found.has(joined)) found.set(joined, distance);
  };
  own.forEach((letter, at) => alike(letter).forEach((other) => note(changed(at, other, own), 1)));
  own.forEach((letter, at) => {
    const next = own[at + 1];
    if (next === undefined || !isVowel(letter) || !isVowel(next)) return;
    for (const other of alike(letter)) for (const second of alike(next)) note(changed(at + 1, second, changed(at, other, own)), 2);
  });
  return found;
}

function inCaseOf(word: string, syllable: string): string {
  if (word.length > 1 && word === word.toUpperCase()) return syllable.toUpperCase();
  return word.charAt(0) === word.charAt(0).toUpperCase() ? syllable.charAt(0).toUpperCase() + syllable.slice(1) : syllable;
}

/**
 * The other syllables a word on paper may be when its marks or one letter were read wrongly ("không" → "khống"; "nử" → "nữ"),
 * likeliest first, in the word's own case. Only syllables in use; another spelling of the same syllable is not another reading.
 * What is no syllable may have any one letter wrong. Empty for what is longer than any syllable.
 */
export function lookAlikes(word: string): readonly string[] {
  const lower = word.normalize('NFC').toLowerCase();
  if (lower === '' || lower.length > 8) return [];
  const same = foldSyllable(lower);
  const rated = new Map<string, number>();
  for (const [spelling, distance] of [...spellingsNear(lower), ...(isSyllable(lower) ? [] : spellingsOfRubble(lower))]) {
    const folded = foldSyllable(spelling);
    const frequency = frequencyOf(spelling);
    if (folded === same || frequency < inUse || !isSyllable(spelling) || rated.has(folded)) continue;
    rated.set(folded, frequency - 2 * distance);
  }
  return [...rated].sort(([a, here], [b, there]) => there - here || (a < b ? -1 : 1)).slice(0, most).map(([syllable]) => inCaseOf(word.normalize('NFC'), syllable));
}
