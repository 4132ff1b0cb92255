import { Workbook } from 'exceljs';
import JSZip from 'jszip';
import { layoutWords, sealWords, type ReportDocument } from './report-document';
import { toDocx } from './to-docx';
import { toPdf } from './to-pdf';
import { toXlsx } from './to-xlsx';

const at = new Date('2026-12-03T02:00:00Z');
const report: ReportDocument = {
  issuer: ['ỦY BAN NHÂN DÂN TỈNH THỬ', 'SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH'], place: 'Thử', year: 2026, title: 'BÁO CÁO', subtitle: 'Kết quả năm 2026', recipient: 'Sở Nội vụ', receivers: ['Sở Nội vụ', 'Lưu: VT.'],
  blocks: [{ heading: 'Hương ước, quy ước' }, { text: 'Phụ nữ được bàn việc làng.' }, { table: { title: 'Chi tiết', head: ['Địa bàn', 'Đạt'], shares: [0.6, 0.4], rows: [['=Xã', 12], ['Cộng', 12]] } }],
  seal: { publicKey: 'MCowBQYDK2VwAyEA', sheets: [{ name: 'data/figures.csv', sha256: 'ab'.repeat(32) }] },
};
const wordsOf = async (): Promise<string> => (await (await JSZip.loadAsync(await toDocx(report))).file('word/document.xml')?.async('string')) ?? '';

describe('a report’s renderings', () => {
  it('never call the seal a signature, and say so', () => {
    expect(sealWords[0]).toContain('không phải là chữ ký số');
    expect(`${sealWords.join(' ')} ${layoutWords}`.replace('không phải là chữ ký số', '').replace('không thay chữ ký', '')).not.toContain('chữ ký');
  });

  it('as DOCX are set in Times New Roman throughout, and mark what was not compared with the law', async () => {
    const xml = await wordsOf();
    expect([...xml.matchAll(/w:ascii="([^"]*)"/g)].every(([, name]) => name === 'Times New Roman')).toBe(true);
    expect(xml).toContain('chưa đối chiếu');
  });

  it('print the public key and the hash of every data sheet', async () => {
    const xml = await wordsOf();
    expect(xml).toContain(report.seal.publicKey);
    expect(xml).toContain('ab'.repeat(32));
  });

  it('as PDF carry their own Vietnamese font', async () => {
    const pdf = (await toPdf(report, at)).toString('latin1');
    expect(pdf.startsWith('%PDF-')).toBe(true);
    expect(pdf).toMatch(/\/FontFile2/);
    expect([...pdf.matchAll(/\/BaseFont \/[A-Z]+\+(\w+)/g)].every(([, name]) => name?.startsWith('BeVietnamPro'))).toBe(true);
  });

  it('as XLSX keep numbers as numbers and never run a text as a formula', async () => {
    const book = new Workbook();
    await book.xlsx.load((await toXlsx(report, at)) as never);
    const sheet = book.getWorksheet('Chi tiết');
    expect([sheet?.getCell('B2').value, sheet?.getCell('A2').value, sheet?.getCell('A2').numFmt]).toEqual([12, '=Xã', '@']);
  });
});
