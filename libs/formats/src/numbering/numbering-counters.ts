import type { RunLook } from '../assembly/piece';
import type { Level, List, NumberingReference } from './list';
import { formatNumber, isKnownNumberFormat } from './number-format';

const DEEPEST = 8;

/** A generated label, never empty; `look` is what its level says about its font. */
export interface Label {
  readonly text: string;
  readonly bullet: boolean;
  readonly look: RunLook;
}

/** A bullet keeps a meaningful sign ("+" under "-"); every other dot, arrow or symbol-font glyph becomes the dash of Vietnamese charters. */
export const bulletLabel = (text: string): string => (text.trim() === '+' ? '+' : '-');

/**
 * Generates the labels Word shows, paragraph after paragraph. Lists that share an abstract definition share counters;
 * a `startOverride` restarts them the first time its list uses that level.
 */
export class NumberingCounters {
  private readonly counters = new Map<string, Map<number, number>>();
  private readonly overridden = new Set<string>();

  constructor(
    private readonly lists: ReadonlyMap<number, List>,
    private readonly unknownFormats: Set<string>,
  ) {}

  /** Whether the list is known. */
  has(numId: number): boolean {
    return this.lists.has(numId);
  }

  /** Counts the paragraph and returns its label, or null when it is not numbered. */
  label(reference: NumberingReference, styleIds: readonly string[]): Label | null {
    const numId = reference.numId ?? 0;
    const list = numId === 0 ? undefined : this.lists.get(numId);
    if (list === undefined) return null;
    const depth = reference.level ?? levelOfStyle(list, styleIds);
    const level = list.levels.get(depth);
    if (level === undefined || depth < 0 || depth > DEEPEST) return null;
    const counters = this.count(list, numId, depth, level);
    const isBullet = level.format === 'bullet';
    const text = isBullet ? bulletLabel(level.text) : this.render(list, level, counters);
    return level.text === '' || text === '' ? null : { text, bullet: isBullet, look: isBullet ? {} : level.look };
  }

  private count(list: List, numId: number, depth: number, level: Level): ReadonlyMap<number, number> {
    const counters = this.counters.get(list.abstractId) ?? new Map<number, number>();
    this.counters.set(list.abstractId, counters);
    const override = list.startOverrides.get(depth);
    const firstUse = override !== undefined && !this.overridden.has(`${numId}/${depth}`);
    if (firstUse) this.overridden.add(`${numId}/${depth}`);
    const previous = firstUse ? undefined : counters.get(depth);
    counters.set(depth, previous === undefined ? (override ?? level.start) : previous + 1);
    for (let deeper = depth + 1; deeper <= DEEPEST; deeper += 1) {
      const restart = list.levels.get(deeper)?.restart;
      if (restart === undefined || depth < restart) counters.delete(deeper);
    }
    return counters;
  }

  private render(list: List, level: Level, counters: ReadonlyMap<number, number>): string {
    return level.text
      .replace(/%([1-9])/g, (_, digit: string) => {
        const depth = Number(digit) - 1;
        const shown = list.levels.get(depth);
        const number = counters.get(depth) ?? list.startOverrides.get(depth) ?? shown?.start ?? 1;
        const format = level.legal ? 'decimal' : (shown?.format ?? 'decimal');
        if (!isKnownNumberFormat(format) && format !== 'bullet') this.unknownFormats.add(format);
        return formatNumber(number, format);
      })
      .trim();
  }
}

/** A style that brings a list without a level sits on the level that names the style. */
function levelOfStyle(list: List, styleIds: readonly string[]): number {
  for (const styleId of styleIds) {
    for (const [depth, level] of list.levels) if (level.styleId === styleId) return depth;
  }
  return 0;
}
