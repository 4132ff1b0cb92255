import { type ILevelsOptions, LevelFormat, LevelSuffix } from 'docx';
import { formatNumber } from '../numbering/number-format';

interface Habit {
  readonly pattern: RegExp;
  readonly format: (typeof LevelFormat)[keyof typeof LevelFormat];
  readonly text: (level: number) => string;
  /** Điều runs through the whole charter; everything else starts again under each heading above it. */
  readonly runsThrough?: true;
}

/** The labels of Vietnamese charters from the top of the tree down. */
const HABITS: readonly Habit[] = [
  { pattern: /^Phần ([IVX]{1,6})\.(?= |$)/, format: LevelFormat.UPPER_ROMAN, text: (n) => `Phần %${n}.` },
  { pattern: /^Chương ([IVX]{1,6})(?= |$)/, format: LevelFormat.UPPER_ROMAN, text: (n) => `Chương %${n}` },
  { pattern: /^([IVX]{1,6})\.(?= )/, format: LevelFormat.UPPER_ROMAN, text: (n) => `%${n}.` },
  { pattern: /^Điều ([0-9]{1,3})\.(?= )/, format: LevelFormat.DECIMAL, text: (n) => `Điều %${n}.`, runsThrough: true },
  { pattern: /^Điều ([0-9]{1,3}):(?= )/, format: LevelFormat.DECIMAL, text: (n) => `Điều %${n}:`, runsThrough: true },
  { pattern: /^Điều thứ ([^.]{1,30})\.(?= )/, format: LevelFormat.ORDINAL_TEXT, text: (n) => `Điều thứ %${n}.`, runsThrough: true },
  { pattern: /^Khoản ([0-9]{1,3})\.(?= )/, format: LevelFormat.DECIMAL, text: (n) => `Khoản %${n}.` },
  { pattern: /^([0-9]{1,3})\.(?= )/, format: LevelFormat.DECIMAL, text: (n) => `%${n}.` },
  { pattern: /^([a-zđ])\)(?= )/, format: LevelFormat.LOWER_LETTER, text: (n) => `%${n})` },
  { pattern: /^(-)(?= )/, format: LevelFormat.BULLET, text: () => '-' },
];

/** A line whose label Word will generate: the level it sits on and the text without the label. */
export interface AutomaticLine {
  readonly level: number;
  readonly rest: string;
}

/** How a whole charter is numbered automatically: the list's levels, and each line as typed (null) or automatic. */
export interface AutomaticPlan {
  readonly levels: readonly ILevelsOptions[];
  /** Levels that count on through the document (`w:lvlRestart` 0). */
  readonly runningLevels: readonly number[];
  readonly lines: readonly (AutomaticLine | null)[];
}

const habitOf = (line: string): Habit | undefined => HABITS.find(({ pattern }) => pattern.test(line));

/** Plans automatic numbering; a label Word would not count to by itself ("đ)", a skipped number) stays typed. */
export function planAutomaticLabels(lines: readonly string[]): AutomaticPlan {
  const used = HABITS.filter((habit) => lines.some((line) => habitOf(line) === habit));
  const counters: number[] = [];
  const plan = lines.map((line): AutomaticLine | null => {
    const habit = habitOf(line);
    const match = habit?.pattern.exec(line);
    if (habit === undefined || match === null || match === undefined) return null;
    const level = used.indexOf(habit);
    const next = (counters[level] ?? 0) + 1;
    if (habit.format !== LevelFormat.BULLET && formatNumber(next, habit.format) !== match[1]) return null;
    counters[level] = next;
    for (let deeper = level + 1; deeper < used.length; deeper += 1) if (used[deeper]?.runsThrough !== true) counters[deeper] = 0;
    return { level, rest: line.slice(match[0].length).trimStart() };
  });
  const levels = used.map((habit, level) => ({ level, format: habit.format, text: habit.text(level + 1), suffix: LevelSuffix.SPACE, start: 1 }));
  return { levels, runningLevels: used.flatMap((habit, level) => (habit.runsThrough === true ? [level] : [])), lines: plan };
}
