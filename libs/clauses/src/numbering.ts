import type { Marker, Style } from './marker';

/** Styles from the outermost level to the innermost; a style ends the lists of all that stand behind its own level. */
const LEVELS: ReadonlyArray<readonly Style[]> = [
  ['preamble', 'part'], ['chapter'], ['tiet', 'section', 'capitals'], ['roman', 'upper'], ['article'], ['khoan', 'arabic'], ['decimal'], ['letter', 'point-word'], ['dash'], ['plus'],
];

/** Articles are counted through, whatever stands above them. */
const COUNTED_THROUGH: Style = 'article';

const INNER = new Map<Style, readonly Style[]>(
  LEVELS.flatMap((styles, level) => styles.map((style) => [style, LEVELS.slice(level + 1).flat().filter((inner) => inner !== COUNTED_THROUGH)] as const)),
);

/** Remembers the last number of each list while the text is read, so that the next number can be told from a stray one. */
export class Numbering {
  private readonly last = new Map<Style, number>();

  /** Whether the marker is the next one of its list. */
  continues(marker: Marker): boolean {
    const last = this.last.get(marker.style);
    return last !== undefined && marker.value === last + 1;
  }

  /** Takes a marker into account: lists below its level start anew. */
  note(marker: Marker): void {
    if (this.last.size > 0) for (const style of INNER.get(marker.style) ?? []) this.last.delete(style);
    if (marker.value !== null) this.last.set(marker.style, marker.value);
  }
}
