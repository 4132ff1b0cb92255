import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { LegacyRun, WordBox } from '../document';
import type { OnProgress } from '../format';
import { FormatProblem } from '../format-problem';
import type { ReadingLimits } from '../limits';
import type { PageImage } from '../recognition/recognised-page';

/** A stretch of text on a page, points from the top left corner; `baseline` grows downwards. */
export interface PlacedText {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  /** False for text set at an angle: watermarks, stamps. */
  readonly upright: boolean;
  /** Words of recognised text, offsets into `text`. */
  readonly words?: readonly WordBox[];
  /** The file's own id of the font; its name costs more and is asked for only where it matters. */
  readonly font?: string;
  /** Stretches repaired from an old font, offsets into `text`. */
  readonly runs?: readonly LegacyRun[];
}

/** One page with the text its layer holds, in drawing order. */
export interface PageText {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PlacedText[];
}

const LABEL = 'PDF';
const RECOGNITION_DPI = 200;
const MAX_PIXELS = 100_000_000;
const POINTS_PER_INCH = 72;

function refusal(cause: unknown): FormatProblem {
  const name = cause instanceof Error ? cause.name : '';
  if (name === 'PasswordException') return new FormatProblem('encrypted', { label: LABEL }, { cause });
  return new FormatProblem('unreadable-structure', { label: LABEL, reason: String(cause).slice(0, 200) }, { cause });
}

/** Opens a file for reading or drawing; throws what pdf.js throws. */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  // Loaded on first use: it is large, and only files that are PDF pay for it.
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  // pdf.js takes the buffer away and refuses a Node Buffer, hence a plain copy; nothing in the file may run or fetch.
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    enableXfa: false,
    useSystemFonts: false,
    disableFontFace: true,
    maxImageSize: MAX_PIXELS,
  });
  return task.promise;
}

/** Pages of an opened PDF, read one by one so that memory stays flat. */
export class PdfPages {
  private constructor(private readonly document: PDFDocumentProxy) {}

  /** Refuses a file with a password, without structure, or with more pages than allowed. */
  static async open(bytes: Uint8Array, limits: ReadingLimits): Promise<PdfPages> {
    let document: PDFDocumentProxy;
    try {
      document = await openPdf(bytes);
    } catch (cause) {
      throw refusal(cause);
    }
    if (document.numPages > limits.maxPages) {
      await document.destroy();
      throw new FormatProblem('too-many-pages', { pages: document.numPages, limit: limits.maxPages });
    }
    return new PdfPages(document);
  }

  get count(): number {
    return this.document.numPages;
  }

  async readAll(limits: ReadingLimits, onProgress?: OnProgress): Promise<PageText[]> {
    const pages: PageText[] = [];
    let characters = 0;
    for (let number = 1; number <= this.count; number += 1) {
      const page = await this.document.getPage(number);
      const text = await readPage(page, number);
      page.cleanup();
      characters += text.texts.reduce((sum, { text: { length } }) => sum + length, 0);
      if (characters > limits.maxCharacters) throw new FormatProblem('text-too-long', { characters, limit: limits.maxCharacters });
      pages.push(text);
      onProgress?.({ done: number, total: this.count });
    }
    return pages;
  }

  /** Names of the fonts a page uses, by the ids its texts carry; a font whose name the file hides is left out. */
  async fontNames(number: number): Promise<ReadonlyMap<string, string>> {
    const page = await this.document.getPage(number);
    const names = new Map<string, string>();
    // Fonts arrive with the drawing operators.
    await page.getOperatorList();
    const content = await page.getTextContent();
    for (const id of new Set(content.items.flatMap((item) => ('fontName' in item ? [item.fontName] : [])))) {
      const font = page.commonObjs.has(id) ? (page.commonObjs.get(id) as { name?: string } | null) : null;
      if (typeof font?.name === 'string') names.set(id, font.name);
    }
    page.cleanup();
    return names;
  }

  /** The page as pixels for recognition; null when it would be more than 100 megapixels. */
  async image(number: number): Promise<PageImage | null> {
    const page = await this.document.getPage(number);
    const viewport = page.getViewport({ scale: RECOGNITION_DPI / POINTS_PER_INCH });
    if (viewport.width * viewport.height > MAX_PIXELS) return null;
    const factory = this.document.canvasFactory as CanvasFactory;
    const target = factory.create(Math.ceil(viewport.width), Math.ceil(viewport.height));
    await page.render({ canvas: target.canvas, canvasContext: target.context, viewport }).promise;
    const { width, height } = target.canvas;
    const data = redOf(target.canvas.data());
    factory.destroy(target);
    page.cleanup();
    // The images of a scan are as large as its pages; without this they stay until the document is closed.
    await this.document.cleanup();
    return { page: number, pixels: { kind: 'raw', data, width, height, channels: 1 }, dpi: RECOGNITION_DPI, turn: 0 };
  }

  async close(): Promise<void> {
    await this.document.destroy();
  }
}

/** The red of each pixel, in which red seals are nearly white; copied, because the canvas owns its pixels and takes them along. */
function redOf(pixels: Uint8Array): Uint8Array {
  const red = new Uint8Array(pixels.length / 4);
  for (let at = 0; at < red.length; at += 1) red[at] = pixels[4 * at] as number;
  return red;
}

type NodeCanvas = HTMLCanvasElement & { data(): Uint8Array };
interface CanvasTarget {
  canvas: NodeCanvas;
  context: CanvasRenderingContext2D;
}
/** What pdf.js draws on under Node (`@napi-rs/canvas`); its own typings say only `Object`. */
interface CanvasFactory {
  create(width: number, height: number): CanvasTarget;
  destroy(target: CanvasTarget): void;
}

type Matrix = readonly [number, number, number, number, number, number];

/** `outer` after `inner`, both as PDF matrices [a b c d e f]. */
const multiply = (outer: Matrix, inner: Matrix): Matrix => [
  outer[0] * inner[0] + outer[2] * inner[1],
  outer[1] * inner[0] + outer[3] * inner[1],
  outer[0] * inner[2] + outer[2] * inner[3],
  outer[1] * inner[2] + outer[3] * inner[3],
  outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
  outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
];

async function readPage(page: PDFPageProxy, number: number): Promise<PageText> {
  const viewport = page.getViewport({ scale: 1 });
  const content = await page.getTextContent();
  const texts: PlacedText[] = [];
  for (const item of content.items) {
    if (!('str' in item) || item.str === '') continue;
    const [a, b, c, d, left, baseline] = multiply(viewport.transform as unknown as Matrix, item.transform as unknown as Matrix);
    const size = Math.hypot(c, d) || item.height;
    texts.push({ text: item.str, left, right: left + item.width, baseline, size, font: item.fontName, upright: a > 0 && Math.abs(b) < 0.05 * Math.abs(a) });
  }
  return { number, width: viewport.width, height: viewport.height, texts };
}
