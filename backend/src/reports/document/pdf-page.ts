import PDFDocument from 'pdfkit';
import type { Table } from './report-document';

/** Points: the margins of an administrative page (20, 20, 30 and 15 mm). */
const margins = { top: 57, bottom: 57, left: 85, right: 43 };
const cellPad = 4;
const weights = { regular: '400Regular', bold: '700Bold', italic: '400Regular_Italic' } as const;
export type Weight = keyof typeof weights;
type Writing = { readonly weight?: Weight; readonly size?: number; readonly align?: 'left' | 'center' | 'justify'; readonly above?: number; readonly indent?: number };

/** A PDF written from top to bottom, its Vietnamese font embedded; breaks pages itself and never inside a table's line that fits a page. */
export class PdfPage {
  readonly #doc: PDFDocument;
  readonly #bytes: Promise<Buffer>;

  constructor(title: string, at: Date) {
    this.#doc = new PDFDocument({ size: 'A4', margins: { ...margins }, bufferPages: true, lang: 'vi-VN', info: { Title: title, Author: 'Hương ước bình đẳng', CreationDate: at, ModDate: at } });
    for (const [name, file] of Object.entries(weights)) this.#doc.registerFont(name, require.resolve(`@expo-google-fonts/be-vietnam-pro/${file}/BeVietnamPro_${file}.ttf`));
    const chunks: Buffer[] = [];
    this.#bytes = new Promise((resolve, reject) => {
      this.#doc.on('data', (chunk: Buffer) => chunks.push(chunk));
      this.#doc.on('end', () => resolve(Buffer.concat(chunks)));
      this.#doc.on('error', reject);
    });
    this.#doc.y = margins.top;
  }

  get width(): number {
    return this.#doc.page.width - margins.left - margins.right;
  }

  /** A paragraph over the whole width. */
  write(text: string, { weight = 'regular', size = 11, align = 'justify', above = 5, indent = 0 }: Writing = {}): void {
    this.#set(weight, size);
    const options = { width: this.width, align, indent, lineGap: 2 } as const;
    const first = this.#doc.heightOfString('Ậ', options);
    this.#doc.y += above;
    this.#room(Math.min(first * 2, this.#doc.heightOfString(text, options)));
    this.#doc.text(text, margins.left, this.#doc.y, options);
  }

  /** Two columns of centred lines beside each other. */
  sideBySide(left: readonly (readonly [string, Weight])[], right: readonly (readonly [string, Weight])[], leftShare: number, size = 10): void {
    const [top, split] = [this.#doc.y, this.width * leftShare];
    const column = (lines: readonly (readonly [string, Weight])[], x: number, width: number): number => {
      let y = top;
      for (const [text, weight] of lines) {
        this.#set(weight, size);
        this.#doc.text(text, x, y, { width, align: 'center', lineGap: 1 });
        y += this.#doc.heightOfString(text, { width, lineGap: 1 });
      }
      return y;
    };
    this.#doc.y = Math.max(column(left, margins.left, split - 6), column(right, margins.left + split + 6, this.width - split - 6));
  }

  /** A ruled table; its head is repeated on every page. */
  table({ title, head, shares, rows }: Table): void {
    this.write(title, { weight: 'italic', size: 10, align: 'center', above: 8 });
    this.#doc.y += 4;
    const numeric = head.map((_, index) => rows.length > 0 && rows.every((row) => /^\d[\d,]*%?$/.test(String(row[index]))));
    const drawHead = () => this.#row(head, shares, 'bold', head.map(() => true));
    this.#room(60);
    drawHead();
    rows.forEach((row, index) => {
      const weight = index === rows.length - 1 && row[0] === 'Cộng' ? 'bold' : 'regular';
      if (this.#doc.y + this.#rowHeight(row, shares, weight) > this.#floor) {
        this.breakPage();
        drawHead();
      }
      this.#row(row, shares, weight, numeric);
    });
    this.#doc.y += 4;
  }

  breakPage(): void {
    this.#doc.addPage();
    this.#doc.y = margins.top;
  }

  /** Keeps so much of the page together. */
  keep(height: number): void {
    this.#room(height);
  }

  /** Numbers the pages and closes the file. */
  finish(): Promise<Buffer> {
    const { start, count } = this.#doc.bufferedPageRange();
    for (let n = start; n < start + count; n += 1) {
      this.#doc.switchToPage(n);
      this.#doc.page.margins.bottom = 0; // a number below the margin would otherwise open a new page
      this.#set('regular', 9);
      this.#doc.text(`${n + 1}/${count}`, margins.left, this.#doc.page.height - 40, { width: this.width, align: 'center', lineBreak: false });
    }
    this.#doc.end();
    return this.#bytes;
  }

  get #floor(): number {
    return this.#doc.page.height - margins.bottom;
  }

  #set(weight: Weight, size: number): void {
    this.#doc.font(weight).fontSize(size);
  }

  #room(height: number): void {
    if (this.#doc.y + height > this.#floor) this.breakPage();
  }

  #rowHeight(row: readonly (string | number)[], shares: readonly number[], weight: Weight): number {
    this.#set(weight, 9.5);
    return Math.min(this.#floor - margins.top, Math.max(...row.map((cell, index) => this.#doc.heightOfString(String(cell), { width: this.width * (shares[index] ?? 0) - 2 * cellPad, lineGap: 1 }))) + 2 * cellPad);
  }

  #row(row: readonly (string | number)[], shares: readonly number[], weight: Weight, centred: readonly boolean[]): void {
    const height = this.#rowHeight(row, shares, weight);
    const top = this.#doc.y;
    let x = margins.left;
    row.forEach((cell, index) => {
      const width = this.width * (shares[index] ?? 0);
      this.#doc.lineWidth(0.5).rect(x, top, width, height).stroke();
      this.#doc.text(String(cell), x + cellPad, top + cellPad, { width: width - 2 * cellPad, align: centred[index] === true ? 'center' : 'left', lineGap: 1 });
      x += width;
    });
    this.#doc.y = top + height;
  }
}
