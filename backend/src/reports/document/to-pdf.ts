import { PdfPage } from './pdf-page';
import { layoutWords, sealWords, type Block, type ReportDocument } from './report-document';

/** The report as PDF: the same words and tables; its fonts are inside, so every diacritic shows everywhere. */
export function toPdf(report: ReportDocument, frozenAt: Date): Promise<Buffer> {
  const page = new PdfPage(`${report.title}: ${report.subtitle}`, frozenAt);
  head(page, report);
  for (const part of report.blocks) draw(page, part);
  foot(page, report);
  sealed(page, report);
  return page.finish();
}

function head(page: PdfPage, { issuer: [above, own], place, year, title, subtitle, recipient }: ReportDocument): void {
  page.sideBySide(
    [...(above === '' ? [] : [[above, 'regular'] as const]), [own, 'bold'], ['––––––––', 'regular'], ['Số:           /BC-', 'regular']],
    [['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'bold'], ['Độc lập - Tự do - Hạnh phúc', 'bold'], ['––––––––––––––––', 'regular'], [`${place}, ngày      tháng      năm ${year}`, 'italic']],
    0.48,
    9.5,
  );
  page.write(title, { weight: 'bold', size: 13, align: 'center', above: 18 });
  page.write(subtitle, { weight: 'bold', size: 12, align: 'center', above: 2 });
  page.write(`Kính gửi: ${recipient}`, { align: 'center', above: 12, size: 11.5 });
}

function draw(page: PdfPage, part: Block): void {
  if ('heading' in part) {
    page.keep(60);
    page.write(part.heading, { weight: 'bold', align: 'left', above: 12 });
  } else if ('text' in part) for (const line of part.text.split('\n')) page.write(line, { indent: 24 });
  else page.table(part.table);
}

function foot(page: PdfPage, { receivers }: ReportDocument): void {
  page.keep(120);
  page.write('', { above: 12 });
  page.sideBySide([['Nơi nhận:', 'italic'], ...receivers.map((name) => [`- ${name.replace(/\.$/, '')};`, 'regular'] as const)], [['THỦ TRƯỞNG CƠ QUAN', 'bold'], ['(Ký, ghi rõ họ tên, đóng dấu)', 'italic']], 0.5);
}

function sealed(page: PdfPage, { seal }: ReportDocument): void {
  page.breakPage();
  page.write('Niêm phong số liệu', { weight: 'bold', align: 'left' });
  for (const words of sealWords) page.write(words, { size: 10, align: 'left' });
  page.write('Khóa công khai:', { weight: 'bold', size: 10, align: 'left' });
  page.write(seal.publicKey, { size: 10, align: 'left' });
  page.write('SHA-256 của từng tệp số liệu:', { weight: 'bold', size: 10, align: 'left' });
  for (const { name, sha256 } of seal.sheets) page.write(`${name}: ${sha256}`, { size: 8, align: 'left', above: 3 });
  page.write(layoutWords, { weight: 'italic', size: 9.5, align: 'left', above: 10 });
}
