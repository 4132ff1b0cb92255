import { Workbook } from 'exceljs';

/** A table as a workbook: the first line is the head and stays in sight; every cell is text, so no sheet runs it as a formula. */
export async function workbookOf(title: string, table: readonly (readonly string[])[]): Promise<Buffer> {
  const book = new Workbook();
  const sheet = book.addWorksheet(title.slice(0, 31), { views: [{ state: 'frozen', ySplit: 1 }], pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToHeight: 0 } });
  const [head = []] = table;
  sheet.addRows(table.map((line) => [...line]));
  sheet.columns.forEach((column, index) => {
    column.width = Math.min(60, Math.max(...table.slice(0, 200).map((line) => line[index]?.length ?? 0)) + 2);
    column.numFmt = '@';
  });
  sheet.getRow(1).font = { bold: true };
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: head.length } };
  return Buffer.from(await book.xlsx.writeBuffer());
}
