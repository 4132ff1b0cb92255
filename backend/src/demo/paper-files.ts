import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, Packer, Paragraph, TextRun } from 'docx';

/** The bytes of a paper, and the ending people would give the file. */
export interface PaperFile {
  readonly bytes: Buffer;
  readonly ending: 'txt' | 'docx' | 'pdf' | 'jpg';
}

export const asText = (lines: readonly string[]): PaperFile => ({ bytes: Buffer.from(lines.join('\n')), ending: 'txt' });

/** As Word would save it, labels typed by hand. */
export async function asWord(lines: readonly string[]): Promise<PaperFile> {
  const children = lines.map((text) => new Paragraph({ children: [new TextRun({ text, font: 'Times New Roman', size: 26 })] }));
  return { bytes: await Packer.toBuffer(new Document({ sections: [{ children }] })), ending: 'docx' };
}

/** The one sample kept as a browser printed it. */
export const printedSample = (): PaperFile => ({ bytes: readFileSync(join(__dirname, 'samples', 'S4.pdf')), ending: 'pdf' });

/** A worn paper as a phone sees it: a fleck over one word makes "không" look like "khống", and the machine says how unsure it is. */
export const photograph = (): PaperFile => ({ bytes: readFileSync(join(__dirname, 'samples', 'photograph.jpg')), ending: 'jpg' });

/** A photographed page: a PDF without a letter in it, the same for the same village so that its address in storage is its own. */
export function asScan(village: string): PaperFile {
  const objects = ['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[3 0 R]/Count 1>>', '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>'];
  let pdf = `%PDF-1.4\n%${Buffer.from(village).toString('hex')}\n`;
  const rows = objects.map((object, index) => {
    const row = `${String(pdf.length).padStart(10, '0')} 00000 n \n`;
    pdf += `${index + 1} 0 obj${object}endobj\n`;
    return row;
  });
  const table = pdf.length;
  return { bytes: Buffer.from(`${pdf}xref\n0 4\n0000000000 65535 f \n${rows.join('')}trailer<</Size 4/Root 1 0 R>>\nstartxref\n${table}\n%%EOF\n`), ending: 'pdf' };
}
