import { isDigit, isUpper, wordCount } from './letters';
import { letterValue, ordinalValue, romanValue } from './numerals';

/** How a level of the document is written; each style forms one level of the outline. */
export type Style =
  | 'preamble' | 'part' | 'chapter' | 'tiet' | 'section' | 'article' | 'khoan' | 'point-word'
  | 'capitals' | 'roman' | 'upper' | 'arabic' | 'decimal' | 'letter' | 'dash' | 'plus';

/** A number or sign that opens a piece of text. */
export interface Marker {
  readonly style: Style;
  /** Position in its list, null where there is none (dashes, codified numbers). */
  readonly value: number | null;
  /** The number as the address shows it: "2", "II", "a". */
  readonly number: string;
  /** As written: "Điều thứ hai.", "3.", "a)", "-". */
  readonly label: string;
  /** Offset just after the label and the blanks behind it. */
  readonly contentStart: number;
}

interface LevelWord {
  readonly style: Style;
  /** Its first three letters in small letters, each with the ways it is written where marks are lost or misread. */
  readonly opening: readonly [string, string, string];
  readonly pattern: RegExp;
}

const WORDS: readonly LevelWord[] = [
  { style: 'article', opening: ['đd', 'i', 'ềêèeể'], pattern: /^(?:điều|điêu|đièu|đieu|điểu|diều|dieu)(?=[\s\d])/i },
  { style: 'article', opening: ['đ', '. \u00a00123456789', ' 0123456789'], pattern: /^đ\.? ?(?=\d)/i },
  { style: 'chapter', opening: ['c', 'h', 'ưu'], pattern: /^(?:chương|chưong|chuơng|chuong)(?=[\s\d])/i },
  { style: 'section', opening: ['m', 'ụu', 'c'], pattern: /^(?:mục|muc)(?=[\s\d])/i },
  { style: 'part', opening: ['p', 'h', 'ầa'], pattern: /^(?:phần|phan)(?=[\s\d])/i },
  { style: 'tiet', opening: ['t', 'i', 'ếe'], pattern: /^(?:tiết|tiet)(?=[\s\d])/i },
  { style: 'khoan', opening: ['k', 'h', 'o'], pattern: /^(?:khoản|khoan)(?=[\s\d])/i },
  { style: 'point-word', opening: ['đd', 'i', 'ểe'], pattern: /^(?:điểm|diem)(?=[\s\d])/i },
];

/** Code unit → bits of the level words it may be the nth letter of. */
function openingTable(nth: 0 | 1 | 2): Uint8Array {
  const table = new Uint8Array(0x2000);
  WORDS.forEach(({ opening }, word) => {
    for (const letter of opening[nth]) {
      for (const form of [letter, letter.toUpperCase()]) table[form.charCodeAt(0)] = (table[form.charCodeAt(0)] as number) | (1 << word);
    }
  });
  return table;
}

const FIRST = openingTable(0);
const SECOND = openingTable(1);
const THIRD = openingTable(2);

/** Which level words may open here, as bits in the order of {@link WORDS}; 0 for almost every place of a text. */
function openingWords(text: string, at: number): number {
  const bits = FIRST[text.charCodeAt(at)] ?? 0;
  if (bits === 0) return 0;
  return bits & (SECOND[text.charCodeAt(at + 1)] ?? 0) & (THIRD[text.charCodeAt(at + 2)] ?? 0);
}

/** Whether "Điều", "Chương", "Mục" … may begin here; cheap enough to be asked at every capital letter. */
export function mayOpenLevel(text: string, at: number): boolean {
  return openingWords(text, at) !== 0;
}

const PREAMBLE = /^(?:phần )?(?:(?:lời|nhời|loi) (?:nói|mở|tựa|noi|mo|giới|phi)(?: (?:đầu|lộ|dau|thiệu))?|mở đầu|mo dau)[ .:]*$/i;
const CITED = /^(?:luật|bộ luật|nghị|hiến pháp|thông tư|quyết định|pháp lệnh|chỉ thị|của|này|trên|nêu|và|hoặc|đến)/i;
const SEPARATOR = /^\s*[.:)/\-–—]+/;

interface NumberRead {
  readonly value: number | null;
  readonly number: string;
  readonly length: number;
}

function readOrdinal(text: string): NumberRead | null {
  const lead = /^(thứ|thu)\s+/i.exec(text);
  if (lead === null) return null;
  const capitals = lead[1] === lead[1]?.toUpperCase();
  const words: string[] = [];
  const ends: number[] = [];
  const word = /[\p{L}\d]+/uy;
  word.lastIndex = lead[0].length;
  for (let found = word.exec(text); found !== null && words.length < 5; found = word.exec(text)) {
    if (words.length > 0 && !capitals && isUpper(found[0].charAt(0))) break;
    words.push(found[0].toLowerCase());
    ends.push(word.lastIndex);
    if (text.charAt(word.lastIndex) !== ' ') break;
    word.lastIndex++;
  }
  const first = words[0] ?? '';
  const digits = /^\d{1,3}$/.test(first) ? Number(first) : romanValue(first.toUpperCase());
  if (digits !== null) return { value: digits, number: String(digits), length: ends[0] ?? 0 };
  const ordinal = ordinalValue(words);
  return ordinal === null ? null : { value: ordinal.value, number: String(ordinal.value), length: ends[ordinal.used - 1] ?? 0 };
}

function readNumber(text: string, style: Style): NumberRead | null {
  const ordinal = readOrdinal(text);
  if (ordinal !== null) return ordinal;
  const codified = style === 'article' ? /^\d{1,3}(?:\.[\p{L}\d]{1,4}){2,6}/u.exec(text) : null;
  if (codified !== null) return { value: null, number: codified[0], length: codified[0].length };
  const digits = /^\d{1,3}[a-zđ]?(?![\p{L}\d])/u.exec(text);
  if (digits !== null) return { value: parseInt(digits[0], 10), number: digits[0], length: digits[0].length };
  const letters = /^[\p{L}]{1,7}(?![\p{L}\d])/u.exec(text)?.[0] ?? '';
  const roman = romanValue(letters);
  if (roman !== null) return { value: roman, number: letters, length: letters.length };
  const alone = letters.length === 1 && (style === 'point-word' || isUpper(letters));
  return alone ? { value: letterValue(letters), number: letters, length: 1 } : null;
}

/** "Điều 5.", "CHƯƠNG IV", "Khoản thứ 1 –", "Tiết thứ nhất": a level named by its word. */
export function readWordMarker(text: string, start: number, end: number): Marker | null {
  const bits = openingWords(text, start);
  if (bits === 0) return null;
  const head = text.slice(start, Math.min(end, start + 60));
  for (const [at, { style, pattern }] of WORDS.entries()) {
    const word = (bits & (1 << at)) === 0 ? null : pattern.exec(head);
    if (word === null) continue;
    return readLevel(text, start, end, style, head, word[0].length);
  }
  return null;
}

function readLevel(text: string, start: number, end: number, style: Style, head: string, wordLength: number): Marker | null {
  let at = wordLength;
  while (head.charAt(at) === ' ') at++;
  const number = readNumber(head.slice(at), style);
  if (number === null) return null;
  at += number.length;
  const separator = SEPARATOR.exec(head.slice(at))?.[0] ?? '';
  const marker = { style, value: number.value, number: number.number, label: head.slice(0, at + separator.length) };
  return accepted(text, start, end, marker, separator !== '');
}

type Unplaced = Omit<Marker, 'contentStart'>;

/** Without a sign after the number only a capital, or nothing, may follow; "Điều 11 Luật …" and "khoản 2 Điều 5" cite. */
function accepted(text: string, start: number, end: number, marker: Unplaced, separated: boolean): Marker | null {
  let at = start + marker.label.length;
  while (at < end && text.charCodeAt(at) <= 0x20) at++;
  const rest = text.slice(at, Math.min(end, at + 24));
  if (!separated && rest !== '') {
    if (CITED.test(rest)) return null;
    const titled = isUpper(rest.charAt(0)) || (marker.style !== 'article' && marker.style !== 'khoan' && wordCount(text.slice(at, end), 12) <= 10);
    if (!titled || /^điều \d/i.test(rest)) return null;
  }
  return { ...marker, contentStart: at };
}

function placed(text: string, end: number, start: number, marker: Unplaced): Marker {
  let at = start + marker.label.length;
  while (at < end && text.charCodeAt(at) <= 0x20) at++;
  return { ...marker, contentStart: at };
}

/** "1.", "1-", "1/", "1)", "3.1.", "3.1 Title"; a range, a date, an amount or a year is none. */
export function readDigits(text: string, start: number, end: number): Marker | null {
  const head = text.slice(start, Math.min(end, start + 16));
  const found = /^(\d{1,3}(?:\.\d{1,2}){0,3})([.)/:]-?|-)?/.exec(head);
  const number = found?.[1] ?? '';
  const sign = found?.[2] ?? '';
  const next = head.charAt(number.length + sign.length);
  const decimal = number.includes('.');
  if (number === '' || isDigit(next) || /^0\d*$/.test(number) && number.length < 2) return null;
  if (sign === '' && !(decimal && next === ' ' && isUpper(head.charAt(number.length + 1)))) return null;
  if (sign !== '' && next !== '' && next !== ' ' && next !== '\t' && !isUpper(next) && !/["“‘(]/.test(next)) return null;
  const value = Number(number.slice(number.lastIndexOf('.') + 1));
  return placed(text, end, start, { style: decimal ? 'decimal' : 'arabic', value, number, label: number + sign });
}

const SIGN_BEHIND = /^[A-ZĐ\d]{0,5}[.)/:-]/;

/** "a)", "a.", "đ/", "A.", "IV.": a letter or roman numeral with a sign. */
export function readLetters(text: string, start: number, end: number): Marker | null {
  const head = text.slice(start, Math.min(end, start + 12));
  const found = /^(?:([a-zđ]\d?)([.)/:]-?|-)|([A-ZĐ]{1,6})([.)/:]-?|-))(?=\s|$|["“‘(]|\p{Lu})/u.exec(head);
  if (found === null) return null;
  const label = found[0];
  const lower = found[1];
  if (lower !== undefined) {
    if (label.length === head.length && end - start > label.length) return null;
    return placed(text, end, start, { style: 'letter', value: letterValue(lower.charAt(0)), number: lower, label });
  }
  const capitals = found[3] ?? '';
  const roman = romanValue(capitals);
  if (roman !== null && !/^[CDLM]$/.test(capitals)) return placed(text, end, start, { style: 'roman', value: roman, number: capitals, label });
  if (capitals.length > 1) return null;
  return placed(text, end, start, { style: 'upper', value: letterValue(capitals), number: capitals, label });
}

const DASHES = '-–—•*●▪◦·+';
const DASH = /^[-–—•*●▪◦·]+(?=[\s\p{L}“"])/u;

function readDash(text: string, start: number, end: number): Marker | null {
  const head = text.slice(start, Math.min(end, start + 8));
  const plus = head.startsWith('+') && head.length > 1 && !isDigit(head.charAt(1));
  const label = plus ? '+' : (DASH.exec(head)?.[0] ?? '');
  if (label === '') return null;
  return placed(text, end, start, { style: plus ? 'plus' : 'dash', value: null, number: '', label });
}

/** The marker a line opens with, or null. */
export function readMarker(text: string, start: number, end: number): Marker | null {
  const first = text.charAt(start);
  if (isDigit(first)) return readDigits(text, start, end);
  if (DASHES.includes(first)) return readDash(text, start, end);
  const word = readWordMarker(text, start, end);
  if (word !== null) return word;
  if (/[lLnNmMpP]/.test(first) && end - start <= 24 && PREAMBLE.test(text.slice(start, end))) {
    return { style: 'preamble', value: null, number: '', label: text.slice(start, end), contentStart: end };
  }
  return SIGN_BEHIND.test(text.slice(start + 1, start + 8)) ? readLetters(text, start, end) : null;
}
