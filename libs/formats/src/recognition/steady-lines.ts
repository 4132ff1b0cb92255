import type { PlacedLine } from './placed-words';

/** In sizes of the type: places this near each other are the same place, measured twice. */
const SAME = 0.3;
const MANY = 3;
/** Type within this share of the usual size is of that size. */
const SAME_SIZE = 0.3;
/** So few letters say little of the size they are set in: only type this many times as large is taken to be. */
const FEW_LETTERS = 14;
const PLAINLY_LARGER = 1.9;
/** Points by which a sheet may lie off on the scanner's glass, and by which the right margins of moved pages may still differ. */
const FARTHEST_SHIFT = 40;
const SAME_MARGIN = 15;

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[values.length >> 1] ?? 0;
}

/** Size most of the document is set in, by letters. */
function usualSize(lines: readonly PlacedLine[]): number {
  return median(lines.flatMap(({ size, text }) => Array.from({ length: Math.ceil(text.length / 10) }, () => size)));
}

function isUsual(line: PlacedLine, size: number): boolean {
  const ratio = line.size / size;
  return line.text.length < FEW_LETTERS ? ratio < PLAINLY_LARGER : Math.abs(ratio - 1) < SAME_SIZE;
}

/** Groups of neighbouring values, each value no farther than `within` from the one before. */
function clusters(values: readonly number[], within: number): number[][] {
  const groups: number[][] = [];
  for (const value of [...values].sort((one, other) => one - other)) {
    const last = groups.at(-1);
    if (last !== undefined && value - (last.at(-1) as number) <= within) last.push(value);
    else groups.push([value]);
  }
  return groups;
}

interface Margins {
  readonly left: number | null;
  readonly right: number | null;
}

/** Margins that several lines of a page keep: the leftmost such place, and the place most lines reach on the right. */
function marginsOf(lines: readonly PlacedLine[], size: number): Margins {
  const lefts = clusters(lines.map(({ left }) => left), SAME * size / 2).filter((group) => group.length >= MANY);
  const rights = clusters(lines.map(({ right }) => right), SAME * size / 2).filter((group) => group.length >= MANY);
  const widest = rights.reduce<number[] | null>((best, group) => (best === null || group.length >= best.length ? group : best), null);
  return { left: lefts[0] === undefined ? null : median(lefts[0]), right: widest === null ? null : median(widest) };
}

/** How far each page must be moved for its margins to meet those of the other pages. */
function shiftsOf(pages: ReadonlyMap<number, Margins>): { shift: ReadonlyMap<number, number>; right: number | null } {
  const known = [...pages.values()];
  const left = median(known.flatMap((margins) => margins.left ?? []));
  const shift = new Map<number, number>();
  for (const [page, margins] of pages) {
    const by = margins.left === null ? 0 : left - margins.left;
    shift.set(page, Math.abs(by) <= FARTHEST_SHIFT ? by : 0);
  }
  const rights = [...pages].flatMap(([page, margins]) => (margins.right === null ? [] : [margins.right + (shift.get(page) ?? 0)]));
  return { shift, right: rights.length === 0 ? null : median(rights) };
}

/** Moves places that many lines share to exactly one place. */
function snapLefts(lines: readonly PlacedLine[], size: number): Map<number, number> {
  const snapped = new Map<number, number>();
  for (const group of clusters(lines.map(({ left }) => left), SAME * size / 2)) {
    const place = Math.round(median(group));
    if (group.length >= MANY) for (const left of group) snapped.set(left, place);
  }
  return snapped;
}

/**
 * Takes the trembling out of recognised lines: one size for type that is of one size, one left edge for lines that share one,
 * margins that meet from page to page, and a right margin that is reached or not. Order and text stay as they are.
 */
export function steadyLines(lines: readonly PlacedLine[]): PlacedLine[] {
  const size = usualSize(lines);
  const pages = new Map<number, Margins>();
  for (const page of new Set(lines.map((line) => line.page))) pages.set(page, marginsOf(lines.filter((line) => line.page === page), size));
  const { shift, right: margin } = shiftsOf(pages);
  const moved = lines.map((line): PlacedLine => {
    const by = shift.get(line.page) ?? 0;
    const own = pages.get(line.page)?.right ?? null;
    // On a page of signatures the place most lines reach is no margin.
    const keepsMargin = margin !== null && own !== null && Math.abs(own + by - margin) <= SAME_MARGIN;
    const flush = keepsMargin && Math.abs(line.right - own) <= SAME * size;
    return { ...line, left: line.left + by, right: flush ? margin : line.right + by, size: isUsual(line, size) ? size : line.size };
  });
  const lefts = snapLefts(moved, size);
  return moved.map((line) => ({ ...line, left: lefts.get(line.left) ?? line.left }));
}
