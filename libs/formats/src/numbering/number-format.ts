const ROMAN: readonly [number, string][] = [
  [1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'],
  [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I'],
];
const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];

function roman(number: number): string {
  if (number > 3999) return String(number);
  let rest = number;
  let text = '';
  for (const [size, letters] of ROMAN) {
    while (rest >= size) {
      text += letters;
      rest -= size;
    }
  }
  return text;
}

/** Word counts a…z, then aa, bb, …: the letter is repeated, not carried. */
const letter = (number: number): string =>
  number > 780 ? String(number) : String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));

function units(tens: number, digit: number): string {
  if (digit === 1 && tens > 1) return 'mốt';
  if (digit === 5 && tens > 0) return 'lăm';
  return DIGITS[digit] ?? '';
}

/** 1 → "một", 21 → "hai mươi mốt"; from 1000 on in digits. */
function words(number: number): string {
  if (number >= 1000) return String(number);
  const hundreds = Math.floor(number / 100);
  const tens = Math.floor((number % 100) / 10);
  const digit = number % 10;
  const parts: string[] = [];
  if (hundreds > 0) parts.push(`${DIGITS[hundreds]} trăm`);
  if (tens === 1) parts.push('mười');
  else if (tens > 1) parts.push(`${DIGITS[tens]} mươi`);
  else if (hundreds > 0 && digit > 0) parts.push('linh');
  if (digit > 0) parts.push(units(tens, digit));
  return parts.join(' ');
}

/** Ordinals differ from cardinals in the first and the fourth only: "thứ nhất", "thứ tư". */
const ordinal = (number: number): string => (number === 1 ? 'nhất' : number === 4 ? 'tư' : words(number));

const FORMATS: Readonly<Record<string, (number: number) => string>> = {
  decimal: String,
  decimalZero: (number) => String(number).padStart(2, '0'),
  upperRoman: roman,
  lowerRoman: (number) => roman(number).toLowerCase(),
  upperLetter: (number) => letter(number).toUpperCase(),
  lowerLetter: letter,
  ordinal: String,
  cardinalText: words,
  ordinalText: ordinal,
  vietnameseCounting: words,
  none: () => '',
};

/** True when `formatNumber` knows the `w:numFmt` value. */
export const isKnownNumberFormat = (format: string): boolean => Object.hasOwn(FORMATS, format);

/** The number as Word shows it in that `w:numFmt`; zero, negatives and unknown formats come out in digits. */
export function formatNumber(number: number, format: string): string {
  return number < 1 || !isKnownNumberFormat(format) ? String(number) : (FORMATS[format] ?? String)(number);
}
