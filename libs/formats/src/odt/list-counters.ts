import { bulletLabel } from '../numbering/numbering-counters';
import { formatNumber, isKnownNumberFormat } from '../numbering/number-format';
import type { ListLevel } from './list-styles';

/** A label as shown; `textStyle` says how it is set. */
export interface ListLabel {
  readonly text: string;
  readonly bullet: boolean;
  readonly textStyle: string | undefined;
}

/** Counts the items of one list, level by level; another list of the same style counts on its own. */
export class ListCounters {
  private readonly counters = new Map<number, number>();

  constructor(private readonly unknownFormats: Set<string>) {}

  /** Counts an item on that level (from 1) and returns its label, or null when the level shows none. */
  label(levels: ReadonlyMap<number, ListLevel>, depth: number, start: number | undefined): ListLabel | null {
    const level = levels.get(depth);
    const previous = this.counters.get(depth);
    this.counters.set(depth, start ?? (previous === undefined ? (level?.start ?? 1) : previous + 1));
    for (const deeper of [...this.counters.keys()]) if (deeper > depth) this.counters.delete(deeper);
    if (level === undefined) return null;
    if (level.bullet !== null) return { text: bulletLabel(level.bullet), bullet: true, textStyle: undefined };
    const text = (level.template === null ? this.built(levels, level, depth) : this.filled(levels, level.template)).trim();
    return text === '' ? null : { text, bullet: false, textStyle: level.textStyle };
  }

  private number(levels: ReadonlyMap<number, ListLevel>, depth: number): string {
    const level = levels.get(depth);
    const format = level?.format ?? '';
    if (format === '') return '';
    if (!isKnownNumberFormat(format)) this.unknownFormats.add(format);
    return formatNumber(this.counters.get(depth) ?? level?.start ?? 1, format);
  }

  private filled(levels: ReadonlyMap<number, ListLevel>, template: string): string {
    return template.replace(/%(\d{1,2})%/g, (_, depth: string) => this.number(levels, Number(depth)));
  }

  private built(levels: ReadonlyMap<number, ListLevel>, level: ListLevel, depth: number): string {
    if (level.format === '') return level.prefix + level.suffix;
    const numbers: string[] = [];
    for (let shown = Math.max(1, depth - level.shown + 1); shown <= depth; shown += 1) numbers.push(this.number(levels, shown));
    return level.prefix + numbers.filter((number) => number !== '').join('.') + level.suffix;
  }
}
