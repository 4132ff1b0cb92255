/** The part of pdfkit that the reports use; the package has no types of its own. */
declare module 'pdfkit' {
  import type { Readable } from 'node:stream';
  namespace PDFDocument {
    interface TextOptions { width?: number; align?: 'left' | 'center' | 'right' | 'justify'; indent?: number; lineGap?: number; lineBreak?: boolean; characterSpacing?: number }
  }
  interface PDFDocument extends Readable {
    readonly page: { readonly width: number; readonly height: number; margins: { top: number; bottom: number; left: number; right: number } };
    x: number;
    y: number;
    registerFont(name: string, file: string): this;
    font(name: string): this;
    fontSize(size: number): this;
    text(text: string, x: number, y: number, options?: PDFDocument.TextOptions): this;
    heightOfString(text: string, options?: PDFDocument.TextOptions): number;
    widthOfString(text: string): number;
    addPage(): this;
    switchToPage(n: number): this;
    bufferedPageRange(): { start: number; count: number };
    lineWidth(width: number): this;
    rect(x: number, y: number, width: number, height: number): this;
    moveTo(x: number, y: number): this;
    lineTo(x: number, y: number): this;
    stroke(): this;
    end(): void;
  }
  const PDFDocument: new (options: { size: 'A4'; margins: { top: number; bottom: number; left: number; right: number }; bufferPages: boolean; lang: string; info: { Title: string; Author: string; CreationDate: Date; ModDate: Date } }) => PDFDocument;
  export = PDFDocument;
}
