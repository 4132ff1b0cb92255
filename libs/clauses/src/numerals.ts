const UNITS: Readonly<Record<string, number>> = {
  nhất: 1, nhứt: 1, một: 1, mốt: 1, hai: 2, nhì: 2, ba: 3, tư: 4, bốn: 4, năm: 5, lăm: 5, nhăm: 5, sáu: 6, bảy: 7, bẩy: 7, tám: 8, chín: 9,
};

const ROMAN = /^(?:X{0,3}|XL|L)(?:IX|IV|V?I{0,3})$/;
const ROMAN_VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };

/** Value of a roman numeral up to LXXXIX in capitals, or null. */
export function romanValue(word: string): number | null {
  if (word === '' || word.length > 7 || !ROMAN.test(word)) return null;
  let value = 0;
  for (let i = 0; i < word.length; i++) {
    const here = ROMAN_VALUES[word.charAt(i)] ?? 0;
    value += here < (ROMAN_VALUES[word.charAt(i + 1)] ?? 0) ? -here : here;
  }
  return value;
}

/** Value and number of words used of a Vietnamese ordinal ("hai mươi mốt"), reading at most five lower-case words. */
export function ordinalValue(words: readonly string[]): { value: number; used: number } | null {
  const unit = (i: number): number => UNITS[words[i] ?? ''] ?? 0;
  if (words[0] === 'mười') return unit(1) > 0 ? { value: 10 + unit(1), used: 2 } : { value: 10, used: 1 };
  const first = unit(0);
  if (first === 0) return null;
  if (words[1] === 'mươi') return unit(2) > 0 ? { value: first * 10 + unit(2), used: 3 } : { value: first * 10, used: 2 };
  if (words[1] !== 'trăm') return { value: first, used: 1 };
  const skip = words[2] === 'linh' || words[2] === 'lẻ' ? 3 : 2;
  const rest = ordinalValue(words.slice(skip, 5));
  return rest === null ? { value: first * 100, used: 2 } : { value: first * 100 + rest.value, used: skip + rest.used };
}

/** Letters of points in Vietnamese order; j, f, w and z never number a point here but are read. */
const POINT_LETTERS = 'abcdđeghiklmnopqrstuvxy';

/** Position of a point's letter in its list (a = 1), or null. */
export function letterValue(letter: string): number | null {
  const at = POINT_LETTERS.indexOf(letter.toLowerCase());
  return at < 0 ? null : at + 1;
}
