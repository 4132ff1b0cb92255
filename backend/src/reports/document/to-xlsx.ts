import { Workbook, type Worksheet } from 'exceljs';
import { layoutWords, sealWords, type ReportDocument, type Table } from './report-document';

/** The report as a workbook: its words on the first sheet, every table on a sheet of its own with numbers as numbers. */
export async function toXlsx(report: ReportDocument, frozenAt: Date): Promise<Buffer> {
  const book = new Workbook();
  book.creator = 'Hương ước bình đẳng';
  book.created = frozenAt;
  book.modified = frozenAt;
  wordsSheet(book.addWorksheet('Báo cáo', { pageSetup: { paperSize: 9, fitToPage: true, fitToHeight: 0 } }), report);
  for (const part of report.blocks) if ('table' in part) tableSheet(book.addWorksheet(part.table.title.slice(0, 31), { views: [{ state: 'frozen', ySplit: 1 }], pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToHeight: 0 } }), part.table);
  return Buffer.from(await book.xlsx.writeBuffer());
}

function wordsSheet(sheet: Worksheet, report: ReportDocument): void {
  const column = sheet.getColumn(1);
  column.width = 100;
  column.alignment = { wrapText: true, vertical: 'top' };
  column.numFmt = '@';
  const line = (text: string, bold = false) => (sheet.addRow([text]).font = { name: 'Times New Roman', size: 13, bold });
  for (const text of report.issuer.filter((words) => words !== '')) line(text, true);
  for (const text of [report.title, report.subtitle]) line(text, true);
  line(`Kính gửi: ${report.recipient}`);
  for (const part of report.blocks) {
    if ('heading' in part) line(part.heading, true);
    else if ('text' in part) line(part.text);
    else line(`Bảng: ${part.table.title} (trang tính riêng)`);
  }
  line('Niêm phong số liệu', true);
  for (const text of [...sealWords, `Khóa công khai: ${report.seal.publicKey}`, ...report.seal.sheets.map(({ name, sha256 }) => `${name}: ${sha256}`), layoutWords]) line(text);
}

/** A text cell is marked as text, so no sheet runs it as a formula. */
function tableSheet(sheet: Worksheet, { head, shares, rows }: Table): void {
  sheet.addRow([...head]).font = { name: 'Times New Roman', size: 12, bold: true };
  for (const row of rows) sheet.addRow([...row]).font = { name: 'Times New Roman', size: 12 };
  shares.forEach((share, index) => {
    const column = sheet.getColumn(index + 1);
    column.width = Math.round(share * 120);
    column.alignment = { wrapText: true, vertical: 'top' };
    column.eachCell((cell) => { if (typeof cell.value === 'string') cell.numFmt = '@'; });
  });
}
