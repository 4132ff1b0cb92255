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

/** Left and right cells of a letterhead, which sample charters write in one line with a wide gap. */
const cellsOf = (line: string): readonly [string, string] | null => {
  const [, left = '', right = ''] = /^(\S.{0,80}?) {5,}(\S.*)$/u.exec(line) ?? [];
  return left === '' ? null : [left, right];
};

/** Lines in the order in which they are read when printed: a letterhead column by column. */
export function asPrinted(lines: readonly string[]): string[] {
  const printed: string[] = [];
  let right: string[] = [];
  for (const line of lines.filter((one) => one.trim() !== '')) {
    const cells = cellsOf(line);
    if (cells === null) {
      printed.push(...right, line);
      right = [];
    } else {
      printed.push(cells[0]);
      right.push(cells[1]);
    }
  }
  return [...printed, ...right];
}

/** A page being set: where the next line goes, and what stands on the pages so far. */
class Sheets {
  readonly pages: { words: PlacedWord[]; rows: string[]; right: string[] }[] = [{ words: [], rows: [], right: [] }];
  private baseline: number;

  constructor(
    private readonly widthOf: WidthOf,
    private readonly em: number,
  ) {
    this.baseline = MARGIN.top + em;
  }

  private get page(): (typeof this.pages)[number] {
    return this.pages.at(-1) as (typeof this.pages)[number];
  }

  private turnIfFull(): void {
    if (this.baseline <= pageSize.height - MARGIN.bottom) return;
    this.baseline = MARGIN.top + this.em;
    const number = String(this.pages.length + 1);
    this.pages.push({ words: [{ text: number, left: (pageSize.width - this.widthOf(number)) / 2, baseline: 12 }], rows: [], right: [] });
  }

  private draw(row: readonly string[], left: number, space: number, baseline: number): void {
    this.page.words.push(...placeRow(row, this.widthOf, { left, baseline, space }));
  }

  letterhead(cells: readonly [string, string]): void {
    const inner = pageSize.width - MARGIN.left - MARGIN.right;
    const columns = [{ left: MARGIN.left, width: 0.41 * inner }, { left: MARGIN.left + 0.5 * inner, width: 0.5 * inner }] as const;
    const heights = cells.map((cell, side) => {
      const { left, width } = columns[side] as (typeof columns)[0 | 1];
      const rows = wrap(cell, this.widthOf, () => width);
      rows.forEach((row, index) => this.draw(row, left + (width - this.widthOf(row.join(' '))) / 2, this.widthOf(' '), this.baseline + index * LEADING * this.em));
      return rows.length;
    });
    this.page.rows.push(cells[0]);
    this.page.right.push(cells[1]);
    this.baseline += (Math.max(...heights) * LEADING + AFTER / 2) * this.em;
  }

  paragraph(line: string): void {
    this.page.rows.push(...this.page.right.splice(0));
    const inner = pageSize.width - MARGIN.left - MARGIN.right;
    const centred = isCentred(line);
    const indent = (row: number): number => (row === 0 && !centred ? INDENT : 0);
    const rows = wrap(line, this.widthOf, (row) => inner - indent(row));
    for (const [index, row] of rows.entries()) {
      this.turnIfFull();
      const natural = this.widthOf(row.join(' '));
      const room = inner - indent(index);
      const stretched = !centred && index < rows.length - 1 && row.length > 1;
      const space = this.widthOf(' ') + (stretched ? (room - natural) / (row.length - 1) : 0);
      this.draw(row, MARGIN.left + (centred ? (inner - natural) / 2 : indent(index)), space, this.baseline);
      this.page.rows.push(row.join(' '));
      this.baseline += LEADING * this.em;
    }
    this.baseline += AFTER * this.em;
  }
}

/** Sets lines of text as a typist would: justified, first lines indented, headings centred, page numbers from the second page on. */
export function layPages(lines: readonly string[], widthOf: WidthOf, fontSize: number): LaidPage[] {
  const sheets = new Sheets(widthOf, fontSize * POINT);
  for (const line of lines.filter((one) => one.trim() !== '')) {
    const cells = cellsOf(line);
    if (cells === null) sheets.paragraph(line);
    else sheets.letterhead(cells);
  }
  return sheets.pages.map(({ words, rows, right }) => ({ words, text: [...rows, ...right].join(' ') }));
}
