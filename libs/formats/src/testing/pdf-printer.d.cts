export interface TextOptions {
  align?: 'left' | 'center' | 'right' | 'justify';
  indent?: number;
  width?: number;
  paragraphGap?: number;
  lineBreak?: boolean;
}

/** The part of pdfkit 0.20 the test generators use. */
export class PdfDocument {
  constructor(options?: Record<string, unknown>);
  y: number;
  page: { width: number; height: number; margins: { top: number; bottom: number; left: number; right: number } };
  font(source: string, size?: number): this;
  text(text: string, options?: TextOptions): this;
  text(text: string, x: number, y: number, options?: TextOptions): this;
  moveDown(lines?: number): this;
  addPage(options?: Record<string, unknown>): this;
  switchToPage(index: number): this;
  bufferedPageRange(): { start: number; count: number };
  rect(x: number, y: number, width: number, height: number): this;
  fill(colour: string): this;
  image(source: Uint8Array, x: number, y: number, options: { width: number; height: number }): this;
  on(event: 'data', listener: (chunk: Uint8Array) => void): this;
  on(event: 'end', listener: () => void): this;
  end(): void;
}

/** Path of a TrueType font with every Vietnamese letter. */
export const fontFile: string;
