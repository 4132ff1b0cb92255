import type { PaperLine, Span } from '@huong-uoc/contracts';

/** A rectangle on a page, as shares (0–1) of it. */
export type Rectangle = Pick<PaperLine, 'page' | 'left' | 'top' | 'width' | 'height'>;

/** Where a stretch of the text stands on paper: one rectangle a line, cut to the part of the line that belongs to it. */
export function rectanglesOf(lines: readonly PaperLine[], { start, end }: Span): readonly Rectangle[] {
  return lines.flatMap((line) => {
    const [from, to] = [Math.max(start, line.start), Math.min(end, line.end)];
    if (from >= to) return [];
    const letter = line.width / (line.end - line.start);
    return [{ page: line.page, left: line.left + (from - line.start) * letter, top: line.top, width: (to - from) * letter, height: line.height }];
  });
}

/** A phone shows so much of a page's width that its letters can still be read. */
const readableWidth = 0.55;

/** The part of the first page concerned that holds these rectangles, with some air, no wider than it must be; null for none. */
export function stripOf(rectangles: readonly Rectangle[], air = 0.015): Rectangle | null {
  const [first] = rectangles;
  if (!first) return null;
  const here = rectangles.filter(({ page }) => page === first.page);
  const top = Math.max(0, Math.min(...here.map((one) => one.top)) - air);
  const bottom = Math.min(1, Math.max(...here.map((one) => one.top + one.height)) + air);
  const [west, east] = [Math.min(...here.map((one) => one.left)) - air, Math.max(...here.map((one) => one.left + one.width)) + air];
  const width = Math.min(1, Math.max(readableWidth, east - west));
  const left = Math.min(1 - width, Math.max(0, (west + east - width) / 2));
  return { page: first.page, left, width, top, height: bottom - top };
}
