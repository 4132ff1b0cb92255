/** Millimetres of an A4 page and its margins after Nghị định 30/2020. */
export const pageSize = { width: 210, height: 297 } as const;
const MARGIN = { top: 20, bottom: 20, left: 30, right: 18 } as const;
const INDENT = 10;
const POINT = 25.4 / 72;
/** Distance of baselines and extra space after a paragraph, in font sizes. */
const LEADING = 1.32;
const AFTER = 0.4;

/** A word where it is drawn; millimetres from the top left corner. */
export interface PlacedWord {
  readonly text: string;
  readonly left: number;
  readonly baseline: number;
}

/** One page: its words, and the text a reader of the page would type. */
export interface LaidPage {
  readonly words: readonly PlacedWord[];
  readonly text: string;
}

/** Width of a text in millimetres at the font size in use. */
export type WidthOf = (text: string) => number;

const isCentred = (line: string): boolean =>
  /^(?:Chương|CHƯƠNG|Phần|PHẦN|TIẾT) /.test(line) || (/\p{Lu}/u.test(line) && !/\p{Ll}/u.test(line) && !/^[IVX]{1,6}\. /.test(line));

function wrap(line: string, widthOf: WidthOf, room: (row: number) => number): string[][] {
  const rows: string[][] = [[]];
  for (const word of line.split(' ')) {
    const row = rows.at(-1) as string[];
    if (row.length > 0 && widthOf([...row, word].join(' ')) > room(rows.length - 1)) rows.push([word]);
    else row.push(word);
  }
  return rows;
}

function placeRow(row: readonly string[], widthOf: WidthOf, place: { left: number; baseline: number; space: number }): PlacedWord[] {
  let { left } = place;
  return row.map((text) => {
    const word = { text, left, baseline: place.baseline };
    left += widthOf(text) + place.space;
    return word;
  });
}

/** Sets lines of text as a typist would: justified, first lines indented, headings centred, page numbers from the second page on. */
export function layPages(lines: readonly string[], widthOf: WidthOf, fontSize: number): LaidPage[] {
  const em = fontSize * POINT;
  const inner = pageSize.width - MARGIN.left - MARGIN.right;
  const pages: { words: PlacedWord[]; rows: string[] }[] = [{ words: [], rows: [] }];
  let baseline = MARGIN.top + em;
  for (const line of lines) {
    if (line.trim() === '') continue;
    const centred = isCentred(line);
    const indent = (row: number): number => (row === 0 && !centred ? INDENT : 0);
    const rows = wrap(line, widthOf, (row) => inner - indent(row));
    for (const [index, row] of rows.entries()) {
      if (baseline > pageSize.height - MARGIN.bottom) {
        baseline = MARGIN.top + em;
        const number = String(pages.length + 1);
        pages.push({ words: [{ text: number, left: (pageSize.width - widthOf(number)) / 2, baseline: 12 }], rows: [] });
      }
      const page = pages.at(-1) as (typeof pages)[number];
      const natural = widthOf(row.join(' '));
      const room = inner - indent(index);
      const stretched = !centred && index < rows.length - 1 && row.length > 1;
      const space = widthOf(' ') + (stretched ? (room - natural) / (row.length - 1) : 0);
      const left = MARGIN.left + (centred ? (inner - natural) / 2 : indent(index));
      page.words.push(...placeRow(row, widthOf, { left, baseline, space }));
      page.rows.push(row.join(' '));
      baseline += LEADING * em;
    }
    baseline += AFTER * em;
  }
  return pages.map(({ words, rows }) => ({ words, text: rows.join(' ') }));
}
