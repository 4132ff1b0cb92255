import type { Row } from './visual-lines';

const GHOST_LETTERS = 2;

const textOf = (row: Row): string => row.map((line) => line.text).join('').replace(/\s/g, '');

function isSubsequence(letters: string, of: string): boolean {
  let at = 0;
  for (const letter of letters) {
    at = of.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** Single letters scattered along a page's edge that stand, in that order and within that width, in the facing line of the next page. */
function isGhostOf(row: Row | undefined, facing: Row | undefined): boolean {
  const [first, last, from, to] = [row?.[0], row?.at(-1), facing?.[0], facing?.at(-1)];
  if (row === undefined || facing === undefined || first === undefined || last === undefined || from === undefined || to === undefined) return false;
  const within = first.left >= from.left - 1 && last.right <= to.right + 1;
  const letters = textOf(row);
  const scattered = row.every((line) => line.text.length <= GHOST_LETTERS) && letters.length < textOf(facing).length / 2;
  return within && scattered && isSubsequence(letters, textOf(facing));
}

/**
 * Drops ghosts: Chromium prints a letter whose mark sticks out over a page break on both pages and clips it on one,
 * and a text layer knows no clipping.
 */
export function dropGhosts(pages: readonly (readonly Row[])[]): Row[][] {
  return pages.map((rows, index) => {
    const kept = [...rows];
    if (isGhostOf(kept.at(-1), pages[index + 1]?.[0])) kept.pop();
    if (isGhostOf(kept[0], pages[index - 1]?.at(-1))) kept.shift();
    return kept;
  });
}
