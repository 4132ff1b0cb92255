import { fontFile, PdfDocument } from './pdf-printer.cjs';

/** How the charter is printed; defaults follow Nghị định 30/2020: 13 points, justified, first line indented, 6 points between paragraphs. */
export interface PdfOptions {
  readonly align?: 'left' | 'justify';
  readonly indent?: number;
  readonly paragraphGap?: number;
  readonly fontSize?: number;
  /** Page numbers at the top, from the second page on. */
  readonly pageNumbers?: boolean;
  /** A line printed at the foot of every page. */
  readonly footer?: string;
  readonly password?: string;
}

const A4 = { size: 'A4', margins: { top: 57, bottom: 57, left: 85, right: 57 } };
const EDGE = 28;

const isCentred = (line: string): boolean =>
  /^(?:Chương|CHƯƠNG|Phần|PHẦN|TIẾT) /.test(line) || (/\p{Lu}/u.test(line) && !/\p{Ll}/u.test(line) && !/^[IVX]{1,6}\. /.test(line));

/** An empty document in the charter font; the same calls give the same bytes. */
export function openPdf(fontSize: number, password?: string): PdfDocument {
  const secret = password === undefined ? {} : { userPassword: password };
  return new PdfDocument({ ...A4, bufferPages: true, info: { CreationDate: new Date(0) }, ...secret }).font(fontFile, fontSize);
}

/** Ends the document and returns its bytes. */
export function closePdf(document: PdfDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  return new Promise((resolve) => {
    document.on('data', (chunk) => chunks.push(chunk));
    document.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    document.end();
  });
}

function printEdges(document: PdfDocument, { pageNumbers = true, footer }: PdfOptions): void {
  const { count } = document.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    document.switchToPage(index);
    const { width, height, margins } = document.page;
    // Writing inside a margin would otherwise start a new page.
    margins.top = 0;
    margins.bottom = 0;
    const line = { align: 'center', width: width - 2 * EDGE, lineBreak: false } as const;
    if (pageNumbers && index > 0) document.text(String(index + 1), EDGE, EDGE, line);
    if (footer !== undefined) document.text(footer, EDGE, height - 2 * EDGE + 10, line);
  }
}

/** A charter as a PDF with a text layer, made by pdfkit with a full Vietnamese font; the same lines give the same pages. */
export async function renderPdf(lines: readonly string[], options: PdfOptions = {}): Promise<Uint8Array> {
  const { align = 'justify', indent = 28, paragraphGap = 6, fontSize = 13 } = options;
  const document = openPdf(fontSize, options.password);
  for (const line of lines) {
    if (line.trim() === '') document.moveDown(0.5);
    else document.text(line, isCentred(line) ? { align: 'center', paragraphGap } : { align, indent, paragraphGap });
  }
  printEdges(document, options);
  return closePdf(document);
}
