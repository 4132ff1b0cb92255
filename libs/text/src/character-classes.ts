import { CONSONANTS, VOWEL_ROWS } from './alphabet';

/** Classes below this end a word; classes from here on are letters. */
export const FIRST_LETTER = 8;

/** What the scanner does at a character that is no Vietnamese letter. */
export const SEPARATOR = 0;
export const LINE_FEED = 1;
export const HYPHEN = 2;
/** A character the character step has to look at (odd space, zero width, combining mark, look-alike letter …). */
export const UNCLEAN = 3;
/** A sign that clean text has but that stands inside words of undecoded TCVN3 text (®, µ, ¸, «, soft hyphen …). */
export const LATIN1_SIGN = 4;

const LETTERS = CONSONANTS + VOWEL_ROWS.join('');

/** The soft hyphen: invisible in clean text, "ư" in undecoded TCVN3 text. */
export const SOFT_HYPHEN = 5;

/** A letter of no Vietnamese syllable (f, j, w, z, and the accented Latin letters of other languages). */
export const FOREIGN_LETTER = FIRST_LETTER + LETTERS.length;
export const CLASS_COUNT = FOREIGN_LETTER + 1;

/** Code units from here on have no row in the table. */
export const TABLE_SIZE = 0x2100;

const CLEAN_SIGNS_ABOVE_LATIN1 = /[\u2010-\u2015\u2018-\u2027\u2030-\u205e\u20ab\u20a0-\u20bf]/;

function classify(code: number): number {
  const char = String.fromCharCode(code);
  if (char === '\n') return LINE_FEED;
  if (char === '-' || code === 0x2010 || code === 0x2011) return HYPHEN;
  if (char === '\t') return SEPARATOR;
  if (code === 0xad) return SOFT_HYPHEN;
  if (code < 0x20 || code === 0x7f || (code >= 0x80 && code <= 0xa0)) return UNCLEAN;
  const letter = LETTERS.indexOf(char.toLowerCase());
  if (letter >= 0) return FIRST_LETTER + letter;
  if (code === 0xd0 || code === 0xf0) return UNCLEAN;
  if (code < 0x80) return /[a-z]/i.test(char) ? FOREIGN_LETTER : SEPARATOR;
  if (code < 0x100) return /\p{L}/u.test(char) && code !== 0xaa && code !== 0xba ? FOREIGN_LETTER : LATIN1_SIGN;
  if (CLEAN_SIGNS_ABOVE_LATIN1.test(char)) return SEPARATOR;
  return UNCLEAN;
}

/** Class of every UTF-16 code unit below {@link TABLE_SIZE}; upper and lower case share a class. */
export const CLASSES: Uint8Array = Uint8Array.from({ length: TABLE_SIZE }, (_, code) => classify(code));

/** The only signs among arrows, bullets and dingbats that are not their own composed form. */
const RECOMPOSED: ReadonlySet<number> = new Set([0x2329, 0x232a, 0x2adc]);

/** Class of any code unit; arrows, bullets and dingbats above the table are clean signs, all else is looked at. */
export function classOf(code: number): number {
  if (code < TABLE_SIZE) return CLASSES[code] as number;
  return code >= 0x2190 && code < 0x2e80 && !RECOMPOSED.has(code) ? SEPARATOR : UNCLEAN;
}

/** Whether the code unit is a letter Vietnamese syllables are spelt with. */
export function isSpellingLetter(code: number): boolean {
  const kind = classOf(code);
  return kind >= FIRST_LETTER && kind < FOREIGN_LETTER;
}

/** Whether the code unit is a letter of any kind the table knows. */
export function isWordLetter(code: number): boolean {
  return classOf(code) >= FIRST_LETTER;
}
