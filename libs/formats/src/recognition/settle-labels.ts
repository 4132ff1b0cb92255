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
/** Signs an engine takes strokes of a Roman number for. */
const STROKES: Readonly<Record<string, string>> = { '!': 'I', '|': 'I', l: 'I', '1': 'I', Ị: 'I', Ì: 'I', Í: 'I', T: 'I', H: 'II', U: 'II', N: 'II', Y: 'V', Ỵ: 'V', Ỷ: 'V' };
const KEYWORDS = ['chương', 'phần', 'mục'];
/** Stands for the headings that are a number and a title in capitals ("IV. VIỆC CƯỚI"). */
const BARE = '';
/** Fewer such headings are no sequence: "I" before capitals may be anything. */
const FEWEST_BARE = 3;
const TENS = ['', 'X', 'XX', 'XXX'];
const ONES = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];

const roman = (number: number): string => (TENS[Math.floor(number / 10)] ?? '') + (ONES[number % 10] ?? '');
const numberOf = (letters: string): number => {
  for (let number = 1; number < 40; number += 1) if (roman(number) === letters) return number;
  return 0;
};

/** A Roman number as its strokes, whatever they were taken for; null where a sign could be none. */
function strokesOf(token: string): string | null {
  let strokes = '';
  for (const sign of token) {
    const stroke = /[IVX]/.test(sign) ? sign : STROKES[sign];
    if (stroke === undefined) return null;
    strokes += stroke;
  }
  return strokes === '' || strokes.length > 8 ? null : strokes;
}

interface Heading {
  readonly line: number;
  readonly word: number;
  readonly keyword: string;
  /** What stands before and after the number's own signs in the word. */
  readonly before: string;
  readonly token: string;
  readonly after: string;
}

const isTitle = (words: readonly string[]): boolean => /\p{Lu}{2}/u.test(words.join(' ')) && !/\p{Ll}/u.test(words.join(' '));

/** "II. XÂY DỰNG", "IV VIỆC CƯỚI", "l. QUY ĐỊNH", "I.QUY ĐỊNH": what may be a Roman number before a title in capitals. */
function bareHeadingOf({ words }: LabelLine, line: number): Heading | null {
  const [, stuck = '', title = ''] = /^([IVXl!|1ỊÌÍ]{1,7})[.,:](\p{Lu}{2,})$/u.exec(words[0] ?? '') ?? [];
  if (title !== '' && strokesOf(stuck) !== null && isTitle([title, ...words.slice(1)])) return { line, word: 0, keyword: BARE, before: '', token: stuck, after: `. ${title}` };
  const [, token = ''] = /^([IVXl!|1ỊÌÍ]{1,7})[.,:]?$/u.exec(words[0] ?? '') ?? [];
  if (strokesOf(token) === null || words.length < 2 || !isTitle(words.slice(1))) return null;
  return { line, word: 0, keyword: BARE, before: '', token, after: '.' };
}

/** "Chương !", "Chương VH:", "Chương!": a keyword at the beginning of a line and what may be its Roman number. */
function headingOf({ words }: LabelLine, line: number): Heading | null {
  const [first = '', second = ''] = words;
  const alone = first.toLowerCase();
  if (KEYWORDS.includes(alone)) {
    const [, token = '', after = ''] = /^(.{1,8}?)([.:]?)$/u.exec(second) ?? [];
    return strokesOf(token) === null ? null : { line, word: 1, keyword: alone, before: '', token, after };
  }
  const stuck = KEYWORDS.find((keyword) => alone.startsWith(keyword) && strokesOf(first.slice(keyword.length)) !== null);
  return stuck === undefined ? bareHeadingOf({ words }, line) : { line, word: 0, keyword: stuck, before: `${first.slice(0, stuck.length)} `, token: first.slice(stuck.length), after: '' };
}

/** Whether strokes may be those of a number with one stroke lost or gained. */
function near(strokes: string, number: number): boolean {
  const meant = roman(number);
  if (strokes === meant) return true;
  return meant.replace('I', '') === strokes || strokes.replace('I', '') === meant;
}

function settleHeadings(lines: readonly LabelLine[]): SettledLabel[] {
  const settled: SettledLabel[] = [];
  const headings = lines.flatMap((line, index) => headingOf(line, index) ?? []);
  for (const keyword of [...KEYWORDS, BARE]) {
    const own = headings.filter((heading) => heading.keyword === keyword);
    let last = 0;
    own.forEach((heading, index) => {
      const strokes = strokesOf(heading.token) ?? '';
      const next = numberOf(strokesOf(own[index + 1]?.token ?? '') ?? '');
      const expected = last + 1;
      const read = numberOf(heading.token);
      // A number that is one counts unless it repeats the one before and the one after goes on from what was expected.
      const wrong = read === 0 || (read === last && (next === 0 || next === expected + 1));
      const meant = wrong && near(strokes, expected) ? expected : numberOf(strokes);
      const text = heading.before + roman(meant) + heading.after;
      const sure = keyword !== BARE || own.length >= FEWEST_BARE;
      if (meant > 0 && sure && text !== lines[heading.line]?.words[heading.word]) settled.push({ line: heading.line, word: heading.word, text });
      last = meant > 0 ? meant : expected;
    });
  }
  return settled;
}

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
function settleNumbers(lines: readonly LabelLine[]): SettledLabel[] {
  const settled: SettledLabel[] = [];
  let last = 0;
  lines.forEach(({ words: [first = ''] }, line) => {
    if (HEADING.test(first)) last = 0;
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
  return [...settleHeadings(lines), ...settleNumbers(lines), ...settlePoints(lines)];
}
