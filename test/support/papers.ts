/** Papers as a commune's cabinet holds them: sample charters cut to what a reviewer reads in a minute, as DOCX and PDF, and files that are none. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderDocx, renderPdf, sampleLines } from '@huong-uoc/formats/testing';
import { titleBlock } from './charters';

/** A file as a person picks it on a page. */
export interface Paper {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const samples = join(__dirname, '..', 'corpus', 'samples');

/** What the village of S2 votes, clause by clause: the unfair wording and the wording after the vote. */
export const votes = {
  leader: ['; phải là người đã qua lễ cấp sắc, có tên âm, đứng ra khấn trước miếu bản thì dân mới nghe', '; phụ nữ và nam giới đều được chọn'],
  labour: ['Công đàn ông đi làm đường, làm mương một ngày ghi một công; công đàn bà đi làm cũng ngày ấy, việc ấy chỉ ghi nửa công', 'Ai đi làm đường, làm mương một ngày cũng được ghi một công'],
  land: ['Con trai lấy vợ ra ở riêng thì bản cắt cho một nền nhà và một khoảnh nương; con gái không được cắt phần, nhà nào chỉ có con gái thì khi bố mẹ già yếu nương cũ trả lại cho bản', 'Con trai, con gái ra ở riêng thì bản cắt cho một nền nhà và một khoảnh nương như nhau'],
} as const;

/** S2 up to Điều 5, with what was voted in place. */
function hamletLines(voted: readonly (keyof typeof votes)[]): string[] {
  let text = sampleLines(readFileSync(join(samples, 'S2.txt'), 'utf8')).join('\n');
  text = text.slice(0, text.indexOf('\nĐiều 6:'));
  for (const vote of voted) {
    const [before, after] = votes[vote];
    if (!text.includes(before)) throw new Error(`S2 no longer says “${before}”`);
    text = text.replace(before, after);
  }
  return [...text.split('\n'), 'TRƯỞNG BẢN', '(đã ký)'];
}

/** The quy ước of S2, in Word, numbered by Word. */
export async function hamletDocx(name: string, voted: readonly (keyof typeof votes)[] = []): Promise<Paper> {
  return { name, mimeType: docx, buffer: Buffer.from(await renderDocx(hamletLines(voted), { numbering: 'automatic' })) };
}

/** The hương ước of S3 up to its second Điều, printed to PDF. */
export async function villagePdf(name: string): Promise<Paper> {
  const text = sampleLines(readFileSync(join(samples, 'S3.txt'), 'utf8')).join('\n');
  return { name, mimeType: 'application/pdf', buffer: Buffer.from(await renderPdf(text.slice(0, text.indexOf('\nĐiều thứ ba.')).split('\n'))) };
}

/** A PDF that shows ink and no letters, as a scanner leaves a page. */
export function wordlessPdf(name: string): Paper {
  const ink = '2 w 80 700 m 180 780 280 560 420 660 c S';
  const objects = ['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[3 0 R]/Count 1>>', '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>', `<</Length ${ink.length}>>stream\n${ink}\nendstream`];
  let body = '%PDF-1.4\n';
  const places = objects.map((object, n) => {
    const at = body.length;
    body += `${n + 1} 0 obj${object}endobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  return { name, mimeType: 'application/pdf', buffer: Buffer.from(`${body}${table}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${body.length}\n%%EOF\n`) };
}

/** A Windows program under the name of a document. */
export function renamedProgram(name: string): Paper {
  return { name, mimeType: docx, buffer: Buffer.concat([Buffer.from('MZ'), Buffer.alloc(4096, 0x90), Buffer.from('This program cannot be run in DOS mode.')]) };
}

/** What the person would type from the wordless page. */
export const typedCharter = `${titleBlock}\nĐiều 1. Vệ sinh\nMỗi hộ quét dọn đường bản vào ngày chủ nhật.\nĐiều 2. Họp bản\nMỗi hộ cử một người, nam hoặc nữ, dự họp bản.\n`;
