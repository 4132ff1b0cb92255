/** A line of bytes set in one of the document's fonts. */
export interface PdfLine {
  readonly font: string;
  /** One character a byte, as the font holds it. */
  readonly text: string;
  /** Cuts the line into several drawing operations, as print drivers do. */
  readonly cutEvery?: number;
}

const FONT_SIZE = 13;
const LEADING = 22;
const TOP = 780;
const LEFT = 70;
const WIDTH = 500;

const escaped = (text: string): string => text.replace(/[\\()]/g, (sign) => `\\${sign}`);

function drawn({ font, text, cutEvery = text.length }: PdfLine, index: number, fonts: readonly string[]): string {
  const shows: string[] = [];
  for (let at = 0; at < text.length; at += cutEvery) shows.push(`(${escaped(text.slice(at, at + cutEvery))}) Tj`);
  return `BT /F${fonts.indexOf(font)} ${FONT_SIZE} Tf ${LEFT} ${TOP - LEADING * index} Td ${shows.join(' ')} ET`;
}

/**
 * A PDF by hand (PDF 1.4), its fonts simple and in WinAnsi, as drivers print what is set in TCVN3 and VNI fonts: the only
 * trace of the encoding is the font's name. Every page an array of lines.
 */
export function writePdf(pages: readonly (readonly PdfLine[])[]): Uint8Array {
  const fonts = [...new Set(pages.flat().map(({ font }) => font))];
  const fontAt = (index: number): number => 3 + index;
  const pageAt = (index: number): number => 3 + fonts.length + 2 * index;
  const widths = Array.from({ length: 224 }, () => WIDTH).join(' ');
  const resources = `<< /Font << ${fonts.map((_, index) => `/F${index} ${fontAt(index)} 0 R`).join(' ')} >> >>`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${pageAt(index)} 0 R`).join(' ')}] >>`,
    ...fonts.map((font) => `<< /Type /Font /Subtype /TrueType /BaseFont /${font.replace(/ /g, '#20')} /Encoding /WinAnsiEncoding /FirstChar 32 /LastChar 255 /Widths [${widths}] >>`),
    ...pages.flatMap((lines, index) => {
      const content = lines.map((line, at) => drawn(line, at, fonts)).join('\n');
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources ${resources} /Contents ${pageAt(index) + 1} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const xref = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${xref}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(file, 'latin1'));
}
