import type { FlowLine } from './columns';

/** Where the lines of one flow may stand, and how far apart they usually are. */
export interface Measure {
  readonly left: number;
  readonly right: number;
  /** Usual distance of baselines inside a paragraph, in font sizes. */
  readonly leading: number;
  /** Lines are stretched to the right margin, so one that falls short is the last of its paragraph. */
  readonly justified: boolean;
  /** Left edges, in whole points, at which many lines begin: margins and indents, never a centred line. */
  readonly usualLefts: ReadonlySet<number>;
}

/** A stretched line ends within this many points of the margin. */
const FLUSH = 1.5;
const MANY_LINES = 8;
const RECURRING = 4;

const NARROW = new Set([...'iltfjrI.,;:!|()[]\'’‘“”"ìíỉĩị-1 ']);
const WIDE = new Set([...'mwMW—…%@ƯỪỨỬỮỰƠỜỚỞỠỢ']);

/** Relative width of a character; good to a tenth of a line, which is all that is asked of it. */
function weight(character: string): number {
  if (NARROW.has(character)) return 0.55;
  if (WIDE.has(character)) return 1.45;
  return character !== character.toLowerCase() ? 1.3 : 1;
}

const weigh = (text: string): number => [...text].reduce((sum, character) => sum + weight(character), 0);

/** Width the first word of a line takes, from the line's own width; justified lines give a little too much. */
export function firstWordWidth(line: FlowLine): number {
  const word = line.text.split(/\s/, 1)[0] ?? '';
  return ((line.right - line.left) * weigh(word)) / Math.max(1, weigh(line.text));
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * (sorted.length - 1)))] ?? 0;
}

/** The distance that occurs most among neighbouring lines: paragraphs are longer than one line more often than not. */
function usualLeading(lines: readonly FlowLine[]): number {
  const counts = new Map<number, number>();
  for (let index = 1; index < lines.length; index += 1) {
    const [above, line] = [lines[index - 1] as FlowLine, lines[index] as FlowLine];
    const distance = (line.baseline - above.baseline) / line.size;
    if (line.page !== above.page || distance < 0.8 || distance > 2.6) continue;
    const step = Math.round(distance * 20) / 20;
    counts.set(step, (counts.get(step) ?? 0) + 1);
  }
  let best = 0;
  let leading = 1.5;
  for (const [step, count] of counts) {
    if (count > best || (count === best && step < leading)) [best, leading] = [count, step];
  }
  return leading;
}

function recurringLefts(lines: readonly FlowLine[]): ReadonlySet<number> {
  const counts = new Map<number, number>();
  for (const { left } of lines) counts.set(Math.round(left), (counts.get(Math.round(left)) ?? 0) + 1);
  return new Set([...counts].flatMap(([left, count]) => (count >= RECURRING ? [left] : [])));
}

/** Measures one flow; a body's margins are taken where nearly all lines keep them, so that one stray line does not move them. */
export function measure(lines: readonly FlowLine[]): Measure {
  const rights = lines.map((line) => line.right).sort((one, other) => one - other);
  const lefts = lines.map((line) => line.left).sort((one, other) => one - other);
  const right = quantile(rights, 0.98);
  const flush = lines.filter((line) => Math.abs(line.right - right) < FLUSH).length;
  const justified = lines.length >= MANY_LINES && flush > lines.length / 3;
  return { left: quantile(lefts, 0.02), right, leading: usualLeading(lines), justified, usualLefts: recurringLefts(lines) };
}
