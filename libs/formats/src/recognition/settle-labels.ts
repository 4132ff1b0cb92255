import { settleHeadings } from './settle-headings';

/** A line's words, as far as labels need them. */
export interface LabelLine {
  readonly words: readonly string[];
}

/** A label put right: which word of which line becomes what; an empty text is a grain to be left out. */
export interface SettledLabel {
  readonly line: number;
  readonly word: number;
  readonly text: string;
}

/** Letters of a list of points as Vietnamese law counts them. */
const LETTERS = 'abcdđeghiklmnopqrstuvxy';
/** Signs an engine takes a list letter for. */
const LETTER_LOOKALIKES: Readonly<Record<string, string>> = {
  a: 'qgøoœd0@ơóàăâ9', b: '6hþ', c: 'eoç(', d: 'đaở', đ: 'dởð', e: 'coë', g: 'q9aø', h: 'bn', i: 'ì1l!íịï', k: 'x', l: '1i!|', m: 'rn', n: 'hr', o: '0ọcø',
};
const POINT = /^[.,'„“]?(\(?)(\S)([.)])$/u;
const CLAUSE = /^(?:\d{1,3}[.)]|Điều|Chương|Phần|Mục)/u;

const BULLET = /^[-–—+•*]$/u;

/** A grain before a point ("„ b) Lần thứ hai") is no part of it: the label is the second word. */
const labelAt = (words: readonly string[]): number => ([...(words[0] ?? '')].length === 1 && !BULLET.test(words[0] ?? '') && POINT.test(words[1] ?? '') ? 1 : 0);

/** Points of lists, each with the letter read; a clause or a heading ends a list. */
function settlePoints(lines: readonly LabelLine[]): SettledLabel[] {
  const settled: SettledLabel[] = [];
  const points = lines.map(({ words }) => POINT.exec(words[labelAt(words)] ?? ''));
  let expected = 0;
  lines.forEach(({ words }, line) => {
    const at = labelAt(words);
    if (CLAUSE.test(words[0] ?? '')) expected = 0;
    const [, open = '', read = '', close = ''] = points[line] ?? [];
    const sign = read.toLowerCase();
    if (sign === '' || /[\dIVX]/.test(read)) return;
    const meant = LETTERS.charAt(expected);
    if (at > 0 && sign === meant) settled.push({ line, word: 0, text: '' });
    if (sign === meant || !(LETTER_LOOKALIKES[meant] ?? '').includes(sign)) {
      expected = LETTERS.includes(sign) ? LETTERS.indexOf(sign) + 1 : expected;
      return;
    }
    const following = nextPoint(lines, points, line);
    // "d)" after "c)" is what it says; a look-alike is put right where the next point goes on from it, or where it is no letter at all.
    if (following === LETTERS.charAt(expected + 1) || (following === null && !LETTERS.includes(sign))) {
      settled.push({ line, word: at, text: open + meant + close });
      expected += 1;
    }
  });
  return settled;
}

/** Signs an engine takes a lone digit for. */
const DIGIT_LOOKALIKES: Readonly<Record<number, string>> = { 1: '+lIi!|ïíì', 2: 'Zz', 4: 'A', 5: 'Ss', 6: 'bG', 8: 'B', 9: 'gq' };
const LONE_SIGN = /^(\S)([.)]?)$/u;
const NUMBER = /^(\d{1,3})[.)]$/;

/** Numbers of clauses: a sign that may be the digit expected, where the next number goes on from it. */
function settleNumbers(lines: readonly LabelLine[], headings: ReadonlySet<number>): SettledLabel[] {
  const settled: SettledLabel[] = [];
  let last = 0;
  lines.forEach(({ words: [first = ''] }, line) => {
    if (HEADING.test(first) || headings.has(line)) last = 0;
    // "l. QUY ĐỊNH CHUNG" is the first chapter, not the first clause.
    if (headings.has(line)) return;
    const number = NUMBER.exec(first)?.[1];
    if (number !== undefined) last = Number(number);
    const [, sign = '', close = ''] = LONE_SIGN.exec(first) ?? [];
    if (sign === '' || !(DIGIT_LOOKALIKES[last + 1] ?? '').includes(sign) || nextNumber(lines, line) !== last + 2) return;
    last += 1;
    settled.push({ line, word: 0, text: `${last}${close === '' ? '.' : close}` });
  });
  return settled;
}

const HEADING = /^(?:Điều|Chương|Phần|Mục)/u;

function nextNumber(lines: readonly LabelLine[], from: number): number | null {
  for (let line = from + 1; line < lines.length; line += 1) {
    const first = lines[line]?.words[0] ?? '';
    if (HEADING.test(first)) return null;
    const number = NUMBER.exec(first)?.[1];
    if (number !== undefined) return Number(number);
  }
  return null;
}

function nextPoint(lines: readonly LabelLine[], points: readonly (RegExpExecArray | null)[], from: number): string | null {
  for (let line = from + 1; line < lines.length; line += 1) {
    if (CLAUSE.test(lines[line]?.words[0] ?? '')) return null;
    const sign = points[line]?.[2];
    if (sign !== undefined && !/[\dIVX]/.test(sign)) return sign.toLowerCase();
  }
  return null;
}

/**
 * Puts right labels that the sequence they stand in shows to be misread: "Chương VH" between VI and VIII, "q)" before "b)".
 * A label that reads as one and does not break its sequence is never touched.
 */
export function settleLabels(lines: readonly LabelLine[]): SettledLabel[] {
  const { settled, headings } = settleHeadings(lines);
  return [...settled, ...settleNumbers(lines, headings), ...settlePoints(lines)];
}
