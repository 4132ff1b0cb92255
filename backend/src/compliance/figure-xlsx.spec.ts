import { Workbook } from 'exceljs';
import { workbookOf } from './figure-xlsx';

describe('the list as a workbook', () => {
  it('keeps what looks like a formula as text, Vietnamese as it is, and the head in sight', async () => {
    const bytes = await workbookOf('C3', [['Xã, phường', 'Địa bàn'], ['Xã Phủ Thông', '=1+1'], ['Xã Bằng Thành', 'Bản Khau Tẳng']]);
    const book = new Workbook();
    await book.xlsx.load(bytes as unknown as ArrayBuffer);
    const sheet = book.getWorksheet('C3');
    expect(sheet?.getCell('B2').value).toBe('=1+1');
    expect(sheet?.getCell('B2').formula).toBeUndefined();
    expect(sheet?.getCell('B3').value).toBe('Bản Khau Tẳng');
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
  });
});
