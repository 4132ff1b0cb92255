import { FormatProblem } from '../format-problem';
import { openPdf } from './load-pages';

/** What pdf.js draws on under Node (`@napi-rs/canvas`); its own typings say only `Object`. */
interface PngFactory {
  create(width: number, height: number): { canvas: HTMLCanvasElement & { toBuffer(mime: 'image/png'): Uint8Array }; context: CanvasRenderingContext2D };
}

const MAX_HEIGHT = 20_000;

/**
 * Draws one page (1-based) as PNG, `width` pixels wide. Refuses with `FormatProblem` a file that does not open, a page that
 * is not there and one that would be absurdly long.
 */
export async function renderPdfPage(bytes: Uint8Array, number: number, width: number): Promise<Uint8Array> {
  const failed = (cause: unknown) => new FormatProblem('unreadable-structure', { label: 'PDF', reason: String(cause).slice(0, 200) }, { cause });
  const document = await openPdf(bytes).catch((cause: unknown) => {
    throw failed(cause);
  });
  try {
    const page = await document.getPage(number);
    const viewport = page.getViewport({ scale: width / page.getViewport({ scale: 1 }).width });
    if (viewport.height > MAX_HEIGHT) throw failed('page too long');
    const factory = document.canvasFactory as PngFactory;
    const target = factory.create(Math.ceil(viewport.width), Math.ceil(viewport.height));
    await page.render({ canvas: target.canvas, canvasContext: target.context, viewport }).promise;
    return new Uint8Array(target.canvas.toBuffer('image/png'));
  } catch (cause) {
    throw cause instanceof FormatProblem ? cause : failed(cause);
  } finally {
    await document.destroy();
  }
}
