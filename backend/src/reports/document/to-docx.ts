import { Document, Footer, Packer, PageNumber, Paragraph, TextRun, type Table as DocxTable } from 'docx';
import { administrativeLayout } from '../../reviews';
import { layoutWords, sealWords, type Block, type ReportDocument } from './report-document';

const { centred, font, page, paragraph, ruled, run, sideBySide } = administrativeLayout;

/** The report as DOCX, ready for number, date and signature outside. */
export async function toDocx(report: ReportDocument): Promise<Buffer> {
  const document = new Document({
    creator: 'Hương ước bình đẳng',
    title: `${report.title}: ${report.subtitle}`,
    styles: { default: { document: { run: { font, size: 28, language: { value: 'vi-VN' } } } } },
    sections: [{ properties: { page }, footers: { default: new Footer({ children: [pageNumber()] }) }, children: [...head(report), ...report.blocks.flatMap(block), ...foot(report), ...sealed(report)] }],
  });
  return Packer.toBuffer(document);
}

const pageNumber = (): Paragraph => new Paragraph({ alignment: 'center', children: [new TextRun({ font, size: 24, children: [PageNumber.CURRENT] })] });

function head({ issuer: [above, own], place, year, title, subtitle, recipient }: ReportDocument): (Paragraph | DocxTable)[] {
  const issuer = above === '' ? [centred(own, { size: 26, bold: true })] : [centred(above, { size: 26 }), centred(own, { size: 26, bold: true })];
  return [
    sideBySide(
      [...issuer, centred('––––––––', { size: 20 }), centred('Số:           /BC-', { size: 26 }, 60)],
      [centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: 26, bold: true }), centred('Độc lập - Tự do - Hạnh phúc', { size: 28, bold: true }), centred('––––––––––––––––', { size: 20 }), centred(`${place}, ngày      tháng      năm ${year}`, { size: 28, italics: true }, 60)],
      0.44,
    ),
    centred(title, { bold: true }, 360),
    centred(subtitle, { bold: true }),
    centred(`Kính gửi: ${recipient}`, {}, 240),
  ];
}

function block(part: Block): (Paragraph | DocxTable)[] {
  if ('heading' in part) return [paragraph([run(part.heading, { bold: true })], { keepNext: true, spacing: { before: 240, line: 288 } })];
  if ('text' in part) return part.text.split('\n').map((line) => paragraph(line));
  const { title, head: names, shares, rows } = part.table;
  return [new Paragraph({ alignment: 'center', keepNext: true, spacing: { before: 120, after: 60 }, children: [run(title, { italics: true, size: 26 })] }), ruled(names, shares, rows.map((row) => row.map((cell) => [String(cell)]))), new Paragraph({ children: [] })];
}

function foot({ receivers }: ReportDocument): (Paragraph | DocxTable)[] {
  const left = (text: string, options = {}) => new Paragraph({ children: [run(text, { size: 22, ...options })] });
  return [
    new Paragraph({ spacing: { before: 240 }, children: [] }),
    sideBySide([left('Nơi nhận:', { bold: true, italics: true }), ...receivers.map((name) => left(`- ${name.replace(/\.$/, '')};`))], [centred('THỦ TRƯỞNG CƠ QUAN', { bold: true }), centred('(Ký, ghi rõ họ tên, đóng dấu)', { italics: true, size: 26 })], 0.5),
  ];
}

function sealed({ seal }: ReportDocument): (Paragraph | DocxTable)[] {
  const small = (text: string, options = {}) => new Paragraph({ spacing: { before: 80 }, children: [run(text, { size: 22, ...options })] });
  return [
    new Paragraph({ pageBreakBefore: true, children: [run('Niêm phong số liệu', { bold: true })] }),
    ...sealWords.map((words) => small(words)),
    small('Khóa công khai:', { bold: true }),
    small(seal.publicKey),
    small('SHA-256 của từng tệp số liệu:', { bold: true }),
    ...seal.sheets.map(({ name, sha256 }) => small(`${name}: ${sha256}`, { size: 18 })),
    small(layoutWords, { italics: true }),
  ];
}
