import type { Marker, Style } from './marker';

const LEVEL: Readonly<Record<Style, number>> = {
  preamble: 0, part: 0, chapter: 1, tiet: 2, section: 2, capitals: 2, roman: 3, upper: 3, article: 4, khoan: 5, arabic: 5, decimal: 6, letter: 7, 'point-word': 7, dash: 8, plus: 9,
};

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
    for (const style of this.last.keys()) {
      if (style !== 'article' && LEVEL[style] > LEVEL[marker.style]) this.last.delete(style);
    }
    if (marker.value !== null) this.last.set(marker.style, marker.value);
  }
}
