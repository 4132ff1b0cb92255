import type { Line, Row } from './visual-lines';

/** A line in reading order; lines of the same `flow` follow each other, a change of flow ends a paragraph. */
export interface FlowLine extends Line {
  /** 0 for the body; every column or table cell has a number of its own. */
  readonly flow: number;
}

/** Rows further apart than this, in font sizes, belong to different tables. */
const FAR_APART = 3.5;
/** Margins differ (30 mm left, 20 mm right), so the middle is not exact; in shares of the page's width. */
const MIDDLE = 0.06;

interface Gutter {
  readonly left: number;
  readonly right: number;
}

const gutterOf = (row: Row): Gutter | null => {
  const [first, second] = row;
  return row.length === 2 && first !== undefined && second !== undefined ? { left: first.right, right: second.left } : null;
};

const narrow = (one: Gutter, other: Gutter): Gutter | null => {
  const gutter = { left: Math.max(one.left, other.left), right: Math.min(one.right, other.right) };
  return gutter.left < gutter.right ? gutter : null;
};

/** A line in the middle of the page belongs to neither column. */
const isTitle = (line: Line): boolean => Math.abs((line.left + line.right) / 2 - line.pageWidth / 2) < MIDDLE * line.pageWidth;

/** What is left of the gutter when the row joins the block; null when the row does not fit beside it. */
function joined(gutter: Gutter, row: Row, previous: Row): Gutter | null {
  const [line, before] = [row[0] as Line, previous[0] as Line];
  if (line.baseline - before.baseline > FAR_APART * line.size) return null;
  const own = gutterOf(row);
  if (own !== null) return narrow(gutter, own);
  if (row.length !== 1 || isTitle(line)) return null;
  return line.right <= gutter.left || line.left >= gutter.right ? gutter : null;
}

/** Where a block of two columns that begins at `start` ends, and the gutter between them. */
function twoColumns(rows: readonly Row[], start: number): { end: number; middle: number } | null {
  let gutter = gutterOf(rows[start] as Row);
  if (gutter === null) return null;
  let end = start + 1;
  let lastSure = end;
  while (end < rows.length) {
    const next: Gutter | null = joined(gutter, rows[end] as Row, rows[end - 1] as Row);
    if (next === null) break;
    gutter = next;
    end += 1;
    if ((rows[end - 1] as Row).some((line) => line.left >= (gutter as Gutter).right)) lastSure = end;
  }
  // A short body line below a letterhead also fits left of the gutter, so the block ends with its last line on the right.
  return { end: lastSure, middle: (gutter.left + gutter.right) / 2 };
}

/** Puts a page's rows in reading order: two columns one after the other, rows of wider tables cell by cell. */
export function inReadingOrder(rows: readonly Row[], nextFlow: () => number): FlowLine[] {
  const lines: FlowLine[] = [];
  let index = 0;
  while (index < rows.length) {
    const row = rows[index] as Row;
    const block = twoColumns(rows, index);
    if (block !== null) {
      const inBlock = rows.slice(index, block.end).flat();
      for (const side of [inBlock.filter((line) => line.left < block.middle), inBlock.filter((line) => line.left >= block.middle)]) {
        const flow = nextFlow();
        lines.push(...side.map((line) => ({ ...line, flow })));
      }
      index = block.end;
      continue;
    }
    lines.push(...row.map((line) => ({ ...line, flow: row.length === 1 ? 0 : nextFlow() })));
    index += 1;
  }
  return lines;
}
