import type { Line, Row } from './visual-lines';

/** Rows at each end of a page among which headers and footers are looked for, and how far their heights may differ, in points. */
const EDGE_ROWS = 3;
const SAME_HEIGHT = 6;
/** Share of the page's height, at the top and at the bottom, in which a running line may stand. */
const MARGIN = 0.14;
const PAGE_NUMBER = /^[-–—. ]{0,4}(?:(?:trang|tr\.|page) ?)?(\d{1,4})(?: ?[/|] ?\d{1,4}| (?:of|trên) \d{1,4})?[-–—. ]{0,4}$/i;

const textOf = (row: Row): string => row.map((line) => line.text).join(' ').replace(/\s+/g, ' ');

interface Edge {
  readonly row: Row;
  /** The text with this page's number and the number of pages made alike; any other number must repeat as it stands. */
  readonly shape: string;
  readonly baseline: number;
}

function edgeOf(row: Row, page: number, pages: number): Edge {
  const shape = textOf(row).replace(/\d+/g, (digits) => (Number(digits) === page || Number(digits) === pages ? '#' : digits));
  return { row, shape, baseline: (row[0] as Line).baseline };
}

/** True when the same words stand at the same height on at least half of the pages (and on two). */
function repeats(edge: Edge, allEdges: readonly (readonly Edge[])[]): boolean {
  const pages = allEdges.filter((edges) =>
    edges.some((other) => other.shape === edge.shape && Math.abs(other.baseline - edge.baseline) <= SAME_HEIGHT),
  );
  return pages.length >= Math.max(2, Math.ceil(allEdges.length / 2));
}

const isPageNumber = (row: Row, page: number): boolean => Number(PAGE_NUMBER.exec(textOf(row))?.[1]) === page;

function inMargin(row: Row): boolean {
  const { baseline, pageHeight } = row[0] as Line;
  return baseline < MARGIN * pageHeight || baseline > (1 - MARGIN) * pageHeight;
}

/** Running rows of one page, from its edge inwards: a line with text outside it is body, however often it repeats. */
function runningRows(edges: readonly Edge[], page: number, allEdges: readonly (readonly Edge[])[]): Edge[] {
  const running: Edge[] = [];
  for (const ordered of [edges.slice(0, EDGE_ROWS), edges.slice(-EDGE_ROWS).reverse()]) {
    for (const edge of ordered) {
      if (!inMargin(edge.row) || (!isPageNumber(edge.row, page) && !repeats(edge, allEdges))) break;
      running.push(edge);
    }
  }
  return running;
}

/**
 * Takes repeated headers, footers and page numbers out of the pages (one array of rows each).
 * `leftOut` holds each distinct line once, as it stood, so that nothing disappears unseen.
 */
export function stripRunningLines(pages: readonly (readonly Row[])[]): { pages: Row[][]; leftOut: string[] } {
  const allEdges = pages.map((rows, index) => {
    const edges = rows.length <= 2 * EDGE_ROWS ? rows : [...rows.slice(0, EDGE_ROWS), ...rows.slice(-EDGE_ROWS)];
    return edges.map((row) => edgeOf(row, index + 1, pages.length));
  });
  const leftOut = new Map<string, string>();
  const kept = pages.map((rows, index) => {
    const running = runningRows(allEdges[index] ?? [], index + 1, allEdges);
    for (const { shape, row } of running) if (!leftOut.has(shape)) leftOut.set(shape, textOf(row));
    return rows.filter((row) => !running.some((edge) => edge.row === row));
  });
  return { pages: kept, leftOut: [...leftOut.values()] };
}
