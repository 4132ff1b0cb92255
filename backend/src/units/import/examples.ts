import { Workbook } from 'exceljs';
import type { ImportExample } from '@huong-uoc/contracts';

/** Files to begin from, one line for each thing that can be said. */
const examples: Readonly<Record<'villages' | 'reform', readonly (readonly string[])[]>> = {
  villages: [
    ['Xã, phường', 'Loại', 'Tên thôn'],
    ['Xã Phủ Thông', 'Thôn', 'Nà Lùng'],
    ['Xã Phủ Thông', 'Bản', 'Khuổi Lừa'],
    ['Phường Bắc Kạn', 'Tổ dân phố', 'Số 5'],
  ],
  reform: [
    ['Cấp', 'Mã cũ', 'Tên cũ', 'Mã mới', 'Tên mới', 'Mã cấp trên', 'Chia'],
    ['xã', '01843', 'Thị trấn Phủ Thông', '01840', 'Xã Phủ Thông', '19', 'không'],
    ['xã', '01849', 'Xã Vi Hương', '01840', 'Xã Phủ Thông', '19', 'không'],
    ['huyện', '063', 'Huyện Bạch Thông', '', '', '', ''],
  ],
};

/** An example as people download it: a workbook, or CSV in UTF-8 with a mark that Excel knows. */
export async function exampleFile(example: ImportExample): Promise<{ readonly bytes: Buffer; readonly type: string }> {
  const [name, format] = example.split('.') as ['villages' | 'reform', 'csv' | 'xlsx'];
  const rows = examples[name];
  if (format === 'csv') return { bytes: Buffer.from(`\uFEFF${rows.map((row) => row.map((cell) => (cell.includes(',') ? `"${cell}"` : cell)).join(',')).join('\r\n')}\r\n`), type: 'text/csv; charset=utf-8' };
  const book = new Workbook();
  const sheet = book.addWorksheet('Dữ liệu', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.addRows(rows.map((row) => [...row]));
  sheet.getRow(1).font = { bold: true };
  sheet.columns.forEach((column) => {
    column.width = 22;
    // Text, or Excel eats the noughts before a code.
    column.numFmt = '@';
  });
  return { bytes: Buffer.from(await book.xlsx.writeBuffer()), type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' };
}
