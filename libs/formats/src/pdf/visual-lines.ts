import type { LegacyRun, WordBox } from '../document';
import type { PageText, PlacedText } from './load-pages';

/** A stretch of text standing on one baseline with no wide gap inside; points from the page's top left corner. */
export interface Line {
  readonly page: number;
  readonly pageWidth: number;
  readonly pageHeight: number;
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  /** Words of recognised text, offsets into `text`. */
  readonly words?: readonly WordBox[];
  /** Stretches repaired from an old font, offsets into `text`. */
  readonly runs?: readonly LegacyRun[];
}

/** Everything on one baseline of a page, left to right: one line, or several where a table or two-column letterhead stands. */
export type Row = readonly Line[];

/** In units of the font size: how far baselines may differ within a row, where a space is missing, where a column begins. */
const SAME_BASELINE = 0.4;
const SPACE = 0.16;
const COLUMN_GAP = 2.2;

/** A label set apart by a tab ("1.    Thôn họp") is part of its line, however wide the tab. */
const LABEL_ALONE = /^(?:[-–+•*]|\(?[0-9a-zđ]{1,4}[.):/]|[0-9.]{1,8}|[IVXLC]{1,7}[.):/]?|(?:Chương|Mục|Phần|Điều|Khoản|CHƯƠNG|MỤC|PHẦN|ĐIỀU|KHOẢN) [0-9IVXLC]{1,6}[.:]?)$/;

function groupByBaseline(texts: readonly PlacedText[]): PlacedText[][] {
  const sorted = [...texts].sort((one, other) => one.baseline - other.baseline || one.left - other.left);
  const groups: PlacedText[][] = [];
  let baseline = Number.NEGATIVE_INFINITY;
  for (const text of sorted) {
    const last = groups.at(-1);
    if (last !== undefined && text.baseline - baseline <= SAME_BASELINE * text.size) last.push(text);
    else {
      groups.push([text]);
      baseline = text.baseline;
    }
  }
  return groups.map((group) => group.sort((one, other) => one.left - other.left));
}

function widest(group: readonly PlacedText[]): PlacedText | undefined {
  return group.reduce<PlacedText | undefined>((best, text) => (best === undefined || text.text.length > best.text.length ? text : best), undefined);
}

/** Stretches of a text moved to where the text stands in a longer one. */
export const shifted = <T extends { readonly start: number; readonly end: number }>(stretches: readonly T[], by: number): T[] =>
  stretches.map((stretch) => ({ ...stretch, start: stretch.start + by, end: stretch.end + by }));

/** Cuts one baseline into lines at wide gaps and puts back the spaces the file left out. */
function cutIntoLines(group: readonly PlacedText[], page: PageText): Line[] {
  const lines: Line[] = [];
  let parts: PlacedText[] = [];
  let text = '';
  let words: WordBox[] = [];
  let runs: LegacyRun[] = [];
  const flush = (): void => {
    const [first, main] = [parts[0], widest(parts)];
    const trimmed = text.trim();
    if (first !== undefined && main !== undefined && trimmed !== '') {
      const right = Math.max(...parts.map((part) => part.right));
      const place = { page: page.number, pageWidth: page.width, pageHeight: page.height };
      lines.push({ ...place, text: trimmed, left: first.left, right, baseline: main.baseline, size: main.size, ...(words.length > 0 && { words }), ...(runs.length > 0 && { runs }) });
    }
    parts = [];
    words = [];
    runs = [];
    text = '';
  };
  let spaced = false;
  for (const part of group) {
    if (part.text.trim() === '') {
      spaced = true;
      continue;
    }
    const before = parts.at(-1);
    const gap = before === undefined ? 0 : part.left - before.right;
    if (gap > COLUMN_GAP * part.size && !LABEL_ALONE.test(text.trim())) flush();
    const needsSpace = text !== '' && (spaced || gap > SPACE * part.size) && !/\s$/.test(text) && !/^\s/.test(part.text);
    text += needsSpace ? ' ' : '';
    words.push(...shifted(part.words ?? [], text.length));
    runs.push(...shifted(part.runs ?? [], text.length));
    text += part.text;
    parts.push(part);
    spaced = false;
  }
  flush();
  return lines;
}

/** A page's rows from top to bottom; text at an angle (watermarks, stamps) stands outside the reading order. */
export function rowsOf(page: PageText): Row[] {
  const upright = page.texts.filter((text) => text.upright);
  return groupByBaseline(upright)
    .map((group) => cutIntoLines(group, page))
    .filter((row) => row.length > 0);
}
