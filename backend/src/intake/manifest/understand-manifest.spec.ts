import { Workbook } from 'exceljs';
import JSZip from 'jszip';
import type { KnownVillage } from '../preflight/village-names.queries';
import { manifestReport, manifestRowOf } from './manifest-report';
import { readTable } from '../../platform/tables';
import { understandManifest } from './understand-manifest';

const village = (id: string, kind: string, name: string): KnownVillage => ({ id, label: `${kind} ${name}`, ended: false, names: [{ kind, name, shown: `${kind} ${name}`, former: false }], communes: [], above: [] });
const villages = [village('1', 'thon', 'na phay'), village('2', 'ban', 'na coc'), village('3', 'thon', 'na coc')];
const understand = async (csv: string | Buffer) => understandManifest('bang ke.csv', await readTable(Buffer.from(csv)), villages);
const wrong = async (csv: string) => (await understand(csv)).errors.map(({ row, column }) => `${row} ${column}`);

describe('a manifest', () => {
  it('is refused when it is no table, and says how to save one', async () => {
    await expect(readTable(Buffer.from([0x43, 0xf4, 0xe1, 0x80]))).rejects.toMatchObject({ code: 'bad-request', details: { fields: { file: expect.stringContaining('CSV UTF-8') } } });
    await expect(readTable(Buffer.from('PK\u0003\u0004 nothing'))).rejects.toMatchObject({ code: 'bad-request' });
    const bomb = await new JSZip().file('xl/workbook.xml', ' '.repeat(20_000_000)).generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
    await expect(readTable(bomb)).rejects.toMatchObject({ details: { fields: { file: expect.stringContaining('nén') } } });
    await expect(readTable(Buffer.from(' \n;;\n'))).rejects.toMatchObject({ details: { fields: { file: 'Bảng kê không có dòng nào.' } } });
    await expect(readTable(Buffer.from(`Tên tệp\n${'a.txt\n'.repeat(5001)}`))).rejects.toMatchObject({ details: { fields: { file: expect.stringContaining('5000 dòng') } } });
  });

  it('says by row and column what is wrong, and uses nothing of a wrong row', async () => {
    expect(await wrong('Thôn,Loại\nNà Phầy,chung')).toEqual(['1 Tên tệp']);
    expect(await wrong('Tên tệp,Thôn,Ngày công nhận,Mục đích\na.txt,Nà Lạ,30/2/2020,chơi')).toEqual(['2 Thôn', '2 Ngày công nhận', '2 Mục đích']);
    expect(await wrong('Tên tệp,Thôn\na.txt,Nà Cọc\nA.TXT,Nà Phầy\na.txt,Nà Phầy')).toEqual(['2 Thôn', '4 Tên tệp']);
    const { rows } = await understand('Tên tệp,Thôn\na.txt,Nà Lạ\nb.txt,Nà Phầy');
    expect(rows).toEqual([{ row: 3, path: 'b.txt', values: { villageId: '1' } }]);
  });

  it('uses the first of two columns that mean the same, and says so of the second', async () => {
    const { rows, errors } = await understand('Tên tệp,Thôn,Bản\na.txt,Nà Phầy,bản Nà Cọc');
    expect(rows).toEqual([{ row: 2, path: 'a.txt', values: { villageId: '1' } }]);
    expect(errors).toEqual([{ row: 1, column: 'Bản', sentence: 'Đã có cột “Thôn”; các ô của cột này không được dùng.' }]);
  });

  it('finds its headings below a title, without accents, with a note in brackets, between semicolons and quotes', async () => {
    const { rows, errors } = await understand('\uFEFFBẢNG KÊ;;\nTEN TEP (bắt buộc);Thôn, bản;"Số quyết định"\n"a; b.txt";"thôn Nà Phầy";"58/QĐ-UBND ""gốc"""');
    expect([rows, errors]).toEqual([[{ row: 3, path: 'a; b.txt', values: { villageId: '1', recognitionNumber: '58/QĐ-UBND "gốc"' } }], []]);
  });

  it('reads a workbook with real dates, formulas and coloured words', async () => {
    const book = new Workbook();
    const sheet = book.addWorksheet('Bảng kê');
    sheet.addRow(['Tên tệp', 'Thôn', 'Ngày thông qua', 'Loại']);
    sheet.addRow([{ richText: [{ text: 'quy ' }, { font: { bold: true }, text: 'uoc.docx' }] }, { formula: 'A1', result: 'bản Nà Cọc' }, new Date(Date.UTC(2019, 5, 16)), 'chung']);
    const { rows } = await understand(Buffer.from(await book.xlsx.writeBuffer()));
    expect(rows).toEqual([{ row: 2, path: 'quy uoc.docx', values: { villageId: '2', adoptedOn: '2019-06-16', kind: 'general' } }]);
  });

  it('is matched by name, with folder where the name alone is not enough, with or without its ending', async () => {
    const manifest = await understand('Tên tệp\nquy ước\nThôn B/2019.pdf\n2020.pdf\nkhông có.pdf');
    const files = [{ fileName: 'QUY UOC.docx', folder: '' }, { fileName: '2019.pdf', folder: 'Thôn A' }, { fileName: '2019.pdf', folder: 'Tủ 1/Thôn B' }, { fileName: '2020.pdf', folder: 'x' }, { fileName: '2020.pdf', folder: 'y' }];
    expect(files.map((file) => manifestRowOf(manifest, file)?.row ?? null)).toEqual([2, null, 3, 4, 4]);
    expect(manifestReport(manifest, files)).toMatchObject({ rows: 4, matched: 2, errors: [{ row: 4, column: 'Tên tệp' }], withoutFile: [{ row: 5 }] });
  });
});
