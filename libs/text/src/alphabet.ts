/** The six tones in dictionary order; the index is the tone's number everywhere in this library. */
export const TONES = ['ngang', 'huyền', 'hỏi', 'ngã', 'sắc', 'nặng'] as const;

/** Tone number: 0 ngang, 1 huyền, 2 hỏi, 3 ngã, 4 sắc, 5 nặng. */
export type Tone = 0 | 1 | 2 | 3 | 4 | 5;

/** One row per vowel letter, each in the order of {@link TONES}: 12 × 6 = 72 letters. */
export const VOWEL_ROWS = [
  'aàảãáạ', 'ăằẳẵắặ', 'âầẩẫấậ', 'eèẻẽéẹ', 'êềểễếệ', 'iìỉĩíị',
  'oòỏõóọ', 'ôồổỗốộ', 'ơờởỡớợ', 'uùủũúụ', 'ưừửữứự', 'yỳỷỹýỵ',
] as const;

export const CONSONANTS = 'bcdđghklmnpqrstvx';

interface Vowel {
  readonly bare: string;
  readonly tone: Tone;
}

const VOWELS = new Map<string, Vowel>();
for (const row of VOWEL_ROWS) {
  [...row].forEach((letter, tone) => VOWELS.set(letter, { bare: row.charAt(0), tone: tone as Tone }));
}

const ROW_OF = new Map<string, string>(VOWEL_ROWS.map((row) => [row.charAt(0), row]));

/** The vowel letter and tone behind a lower-case letter, or undefined for a consonant or anything else. */
export function vowel(letter: string): Vowel | undefined {
  return VOWELS.get(letter);
}

/** A bare vowel letter with a tone on it; letters that are no vowels come back unchanged. */
export function withTone(bare: string, tone: Tone): string {
  return ROW_OF.get(bare)?.charAt(tone) ?? bare;
}

/** The 67 lower-case letters of Vietnamese that ASCII does not have. */
export const SPECIAL_LETTERS: string = VOWEL_ROWS.join('').replace(/[aeiouy]/g, '') + 'đ';
