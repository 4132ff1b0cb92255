import type { LabelLine, SettledLabel } from './settle-labels';

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

/** What it costs to take strokes for a number: nothing, one lost or gained stroke, or no number at all; null where they cannot be it. */
function costOf(strokes: string, number: number): number | null {
  const meant = roman(number);
  if (strokes === meant) return 0;
  return meant.replace('I', '') === strokes || strokes.replace('I', '') === meant ? STROKE : null;
}

/** A stroke put right costs less than a number that stands twice or is left out, two of them more. */
const STROKE = 1;
const JUMP = 1.5;
const HIGHEST = 39;

interface Way {
  readonly cost: number;
  readonly numbers: readonly number[];
}

/** The numbers a row of headings most likely has: as they were read, unless fewer misread strokes explain the row better than its jumps. */
function numbersOf(tokens: readonly string[]): readonly number[] {
  let ways = new Map<number, Way>([[0, { cost: 0, numbers: [] }]]);
  for (const token of tokens) {
    const strokes = strokesOf(token) ?? '';
    const next = new Map<number, Way>();
    for (let number = 1; number <= HIGHEST; number += 1) {
      const own = costOf(strokes, number);
      if (own === null) continue;
      const best = [...ways].map(([last, way]) => ({ cost: way.cost + own + (number === last + 1 ? 0 : JUMP), numbers: way.numbers })).sort((one, other) => one.cost - other.cost)[0];
      if (best !== undefined) next.set(number, { cost: best.cost, numbers: [...best.numbers, number] });
    }
    // Strokes that are no number at all: whatever was expected there, unknown.
    ways = next.size > 0 ? next : new Map([...ways].map(([last, way]) => [last + 1, { cost: way.cost, numbers: [...way.numbers, 0] }]));
  }
  return [...ways.values()].sort((one, other) => one.cost - other.cost)[0]?.numbers ?? [];
}

/** Headings whose numbers were misread by what stands before and after them, and the lines that are headings. */
export function settleHeadings(lines: readonly LabelLine[]): { settled: SettledLabel[]; headings: ReadonlySet<number> } {
  const settled: SettledLabel[] = [];
  const all = lines.flatMap((line, index) => headingOf(line, index) ?? []);
  const headings = new Set<number>();
  for (const keyword of [...KEYWORDS, BARE]) {
    const own = all.filter((heading) => heading.keyword === keyword);
    if (keyword === BARE && own.length < FEWEST_BARE) continue;
    const numbers = numbersOf(own.map(({ token }) => token));
    own.forEach(({ line, word, before, after }, index) => {
      headings.add(line);
      const text = before + roman(numbers[index] ?? 0) + after;
      if ((numbers[index] ?? 0) > 0 && text !== lines[line]?.words[word]) settled.push({ line, word, text });
    });
  }
  return { settled, headings };
}
