import { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableRow, TextRun, VerticalAlign, WidthType, type IParagraphOptions, type IRunOptions } from 'docx';

/** Layout of an administrative letter (Nghị định 30/2020/NĐ-CP, Phụ lục I): A4, Times New Roman, margins in twentieths of a point. */
export const page = { size: { width: 11906, height: 16838 }, margin: { top: 1134, bottom: 1134, left: 1701, right: 850 } } as const;
export const font = 'Times New Roman';

/** Half-points, as the format counts. */
const body = 28;
const small = 26;
const width = page.size.width - page.margin.left - page.margin.right;

export const run = (text: string, options: Omit<IRunOptions, 'text'> = {}): TextRun => new TextRun({ font, size: body, ...options, text });

/** A body paragraph: justified, first line indented, 6 points above. */
export function paragraph(children: string | readonly TextRun[], options: Omit<IParagraphOptions, 'children' | 'text'> = {}): Paragraph {
  const runs = typeof children === 'string' ? [run(children)] : [...children];
  return new Paragraph({ alignment: AlignmentType.JUSTIFIED, indent: { firstLine: 567 }, spacing: { before: 120, line: 288 }, ...options, children: runs });
}

export const centred = (text: string, options: Omit<IRunOptions, 'text'> = {}, above = 0): Paragraph =>
  new Paragraph({ alignment: AlignmentType.CENTER, spacing: { before: above }, children: [run(text, options)] });

const none = { style: BorderStyle.NONE, size: 0, color: 'FFFFFF' } as const;
const bare = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none } as const;

/** Two columns without lines: the letter's head and its foot. */
export function sideBySide(left: readonly Paragraph[], right: readonly Paragraph[], leftShare = 0.42): Table {
  const columns = [Math.round(width * leftShare), width - Math.round(width * leftShare)];
  const cell = (children: readonly Paragraph[], index: number) => new TableCell({ width: { size: columns[index] ?? width, type: WidthType.DXA }, verticalAlign: VerticalAlign.TOP, borders: bare, children: [...children] });
  return new Table({ width: { size: width, type: WidthType.DXA }, columnWidths: columns, borders: bare, rows: [new TableRow({ children: [cell(left, 0), cell(right, 1)] })] });
}

/** A ruled table whose head row repeats on every page; a cell is one paragraph per entry. */
export function ruled(head: readonly string[], shares: readonly number[], rows: readonly (readonly (readonly string[])[])[]): Table {
  const columns = shares.map((share) => Math.round(width * share));
  const cell = (texts: readonly string[], index: number, bold: boolean) =>
    new TableCell({
      width: { size: columns[index] ?? 0, type: WidthType.DXA },
      margins: { top: 60, bottom: 60, left: 90, right: 90 },
      children: texts.map((text) => new Paragraph({ alignment: bold ? AlignmentType.CENTER : AlignmentType.LEFT, spacing: { before: 40 }, children: [run(text, { size: small, bold })] })),
    });
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: columns,
    rows: [
      new TableRow({ tableHeader: true, children: head.map((text, index) => cell([text], index, true)) }),
      ...rows.map((row) => new TableRow({ cantSplit: false, children: row.map((texts, index) => cell(texts, index, false)) })),
    ],
  });
}
