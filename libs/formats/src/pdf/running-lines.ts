import type { Line, Row } from './visual-lines';

/** Rows at each end of a page among which headers and footers are looked for. */
const EDGE_ROWS = 3;
const SAME_HEIGHT = 6;
const PAGE_NUMBER = /^[-–—. ]{0,4}(?:(?:trang|tr\.|page) ?)?(\d{1,4})(?: ?[/|] ?\d{1,4}| (?:of|trên) \d{1,4})?[-–—. ]{0,4}$/i;

const textOf = (row: Row): string => row.map((line) => line.text).join(' ');
const shapeOf = (row: Row): string => textOf(row).replace(/\d+/g, '#').replace(/\s+/g, ' ').toLocaleLowerCase('vi');

interface Edge {
  readonly row: Row;
  readonly shape: string;
  readonly baseline: number;
}

function edgesOf(rows: readonly Row[]): Edge[] {
  const edges = rows.length <= 2 * EDGE_ROWS ? rows : [...rows.slice(0, EDGE_ROWS), ...rows.slice(-EDGE_ROWS)];
  return edges.map((row) => ({ row, shape: shapeOf(row), baseline: (row[0] as Line).baseline }));
}

/** A number alone at the very top or bottom that equals the page's own number. */
function isPageNumber(row: Row, rows: readonly Row[], page: number): boolean {
  if (row !== rows[0] && row !== rows.at(-1)) return false;
  const match = PAGE_NUMBER.exec(textOf(row));
  return match !== null && Number(match[1]) === page;
}

/** True when the same words stand at the same height on at least half of the pages (and on two). */
function repeats(edge: Edge, allEdges: readonly (readonly Edge[])[]): boolean {
  const pages = allEdges.filter((edges) =>
    edges.some((other) => other.shape === edge.shape && Math.abs(other.baseline - edge.baseline) <= SAME_HEIGHT),
  );
  return pages.length >= Math.max(2, Math.ceil(allEdges.length / 2));
}

/**
 * Takes repeated headers, footers and page numbers out of the pages (one array of rows each).
 * `leftOut` holds each distinct line once, as it stood, so that nothing disappears unseen.
 */
export function stripRunningLines(pages: readonly (readonly Row[])[]): { pages: Row[][]; leftOut: string[] } {
  const allEdges = pages.map(edgesOf);
  const leftOut = new Map<string, string>();
  const kept = pages.map((rows, index) => {
    const running = new Set<Row>();
    for (const edge of allEdges[index] ?? []) {
      if (!isPageNumber(edge.row, rows, index + 1) && !repeats(edge, allEdges)) continue;
      running.add(edge.row);
      if (!leftOut.has(edge.shape)) leftOut.set(edge.shape, textOf(edge.row));
    }
    return rows.filter((row) => !running.has(row));
  });
  return { pages: kept, leftOut: [...leftOut.values()] };
}
