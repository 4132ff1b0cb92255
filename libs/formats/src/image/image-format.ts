import type { ReadContent } from '../document';
import type { Format, ReadingContext } from '../format';
import { FormatProblem } from '../format-problem';
import type { ReadingLimits } from '../limits';
import { layOut, paragraphsOf, recognitionNotes, reportPages, withRecognised } from '../pdf/page-layout';
import { readingNote } from '../reading-note';
import type { PageImage, QuarterTurn } from '../recognition/recognised-page';
import { recognisePages } from '../recognition/recognise-pages';
import { decodeHeic } from './decode-heic';
import { heicFrames } from './heic-frames';
import { BrokenHeader, type Frame } from './image-header';
import { simpleFrames, simpleKinds } from './simple-frames';
import { tiffFrames } from './tiff-frames';

const LABEL = 'ảnh';
const TIFF = 'image/tiff';
/** A phone's photograph, by the mark of the camera or of the container. */
const HEIC: ReadonlySet<string> = new Set(['image/heic', 'image/heif']);
const POINTS_PER_INCH = 72;
/** Long side of the sheets a charter may be written on, in inches (A5 to A3 and a little more); what declares another size says nothing. */
const SHEET = { shortest: 7, longest: 20, usual: 11.69 } as const;
const LOWEST_DPI = 50;

/** Whether this kind of image is read here. */
export const isReadableImage = (mime: string | null): boolean => mime !== null && (mime === TIFF || HEIC.has(mime) || simpleKinds.has(mime));

/** Resolution as declared if it makes a sheet, else as if the long side were that of an A4. */
function dpiOf({ width, height, dpi }: Frame): number {
  const long = Math.max(width, height);
  const declared = dpi !== null && dpi >= LOWEST_DPI ? long / dpi : 0;
  return dpi !== null && declared >= SHEET.shortest && declared <= SHEET.longest ? dpi : long / SHEET.usual;
}

function framesOf(mime: string, bytes: Uint8Array, limits: ReadingLimits): Frame[] {
  try {
    if (mime === TIFF) return tiffFrames(bytes, limits.maxPages);
    return HEIC.has(mime) ? heicFrames(bytes) : simpleFrames(mime, bytes);
  } catch (cause) {
    if (!(cause instanceof BrokenHeader)) throw cause;
    if (cause.reason === 'truncated') throw new FormatProblem('truncated', { label: LABEL }, { cause });
    throw new FormatProblem('unreadable-structure', { label: LABEL, reason: cause.message }, { cause });
  }
}

/** A page of an image file, checked but not yet opened: what the backend cannot decode is decoded here, one page at a time. */
export interface ImagePage extends Omit<PageImage, 'page' | 'pixels'> {
  pixels(): Promise<PageImage['pixels']>;
}

/** The pages in an image file, each an image to be recognised; refuses too many pages and too many pixels from the header alone. */
export function imagePages(mime: string, bytes: Uint8Array, turn: QuarterTurn, limits: ReadingLimits): ImagePage[] {
  const frames = framesOf(mime, bytes, limits);
  if (frames.length > limits.maxPages) throw new FormatProblem('too-many-pages', { pages: frames.length, limit: limits.maxPages });
  return frames.map((frame, index) => {
    const { width, height } = frame;
    if (width === 0 || height === 0) throw new FormatProblem('unreadable-structure', { label: LABEL, reason: 'no pixels' });
    if (width * height > limits.maxPixels) throw new FormatProblem('too-many-pixels', { width, height, limit: limits.maxPixels });
    const pixels = async (): Promise<PageImage['pixels']> => (HEIC.has(mime) ? decodeHeic(bytes) : { kind: 'encoded', bytes, frame: index });
    return { pixels, dpi: dpiOf(frame), turn };
  });
}

/** Images as the pages of one document, recognised one by one. Refuses when no page shows a word. */
export async function readPages(images: readonly ImagePage[], context: Pick<ReadingContext, 'recognise' | 'recogniseFirst' | 'onProgress'>): Promise<ReadContent> {
  const numbers = images.map((_, index) => index + 1);
  const imageOf = async (page: number): Promise<PageImage> => {
    const { pixels, dpi, turn } = images[page - 1] as ImagePage;
    return { page, pixels: await pixels(), dpi, turn };
  };
  const recognised = await recognisePages(numbers, imageOf, context);
  const unread = numbers.map((number) => ({ number, width: SHEET.usual * POINTS_PER_INCH, height: SHEET.usual * POINTS_PER_INCH, texts: [] }));
  const pages = withRecognised(unread, recognised);
  const { pages: rows, leftOut } = layOut(pages);
  const paragraphs = paragraphsOf(rows);
  if (paragraphs.length === 0) throw new FormatProblem('nothing-recognised', { pages: images.length });
  const running = leftOut.length > 0 ? [readingNote('running-lines-left-out', { lines: leftOut.slice(0, 20) })] : [];
  return { paragraphs, pages: images.length, notes: [...running, ...recognitionNotes(recognised)], pageReports: reportPages(pages, recognised) };
}

/** A photograph or a scan: JPEG, PNG, WebP, HEIC, or TIFF with one page or many; read by `recognise`. */
export const image = {
  id: 'image',
  label: LABEL,
  recognises: ({ mime }) => isReadableImage(mime),
  read: (context) => readPages(imagePages(context.probe.mime as string, context.probe.bytes, 0, context.limits), context),
} as const satisfies Format;
