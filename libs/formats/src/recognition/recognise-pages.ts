import type { ReadingContext } from '../format';
import type { PageText } from '../pdf/load-pages';
import { placedLines, type PageReading } from './placed-words';
import type { PageImage, Recognise, RecognisedPage } from './recognised-page';
import { steadyLines } from './steady-lines';

const POINTS_PER_INCH = 72;
/** Sheets whose width differs by less than this share are of one size. */
const SAME_SHEET = 0.03;

/** Pages as recognised; `failed` are those that could not be decoded, took too long, or showed no word. */
export interface RecognisedPages {
  readonly readings: readonly PageReading[];
  readonly failed: readonly number[];
}

/** Recognises pages one after the other, the first `recogniseFirst` of them; a page that fails leaves the others untouched. */
export async function recognisePages(
  numbers: readonly number[],
  imageOf: (page: number) => Promise<PageImage | null>,
  { recognise, recogniseFirst = Infinity, onProgress }: Pick<ReadingContext, 'recognise' | 'recogniseFirst' | 'onProgress'>,
): Promise<RecognisedPages> {
  if (recognise === undefined) return { readings: [], failed: [...numbers] };
  const readings: PageReading[] = [];
  const failed: number[] = [];
  for (const [index, number] of numbers.entries()) {
    const reading = index < recogniseFirst ? await recogniseOne(number, imageOf, recognise) : null;
    if (reading === null) failed.push(number);
    else readings.push(reading);
    onProgress?.({ done: index + 1, total: numbers.length });
  }
  return { readings, failed };
}

async function recogniseOne(number: number, imageOf: (page: number) => Promise<PageImage | null>, recognise: Recognise): Promise<PageReading | null> {
  let page: RecognisedPage;
  let image: PageImage | null;
  try {
    image = await imageOf(number);
    if (image === null) return null;
    page = await recognise(image);
  } catch {
    return null;
  }
  return page.lines.length === 0 ? null : { number, dpi: image.dpi, page };
}

/** Size of the upright page in points, after the turn that made its text upright. */
function sheetOf({ page, dpi }: PageReading): { width: number; height: number } {
  const [width, height] = page.turned % 180 === 0 ? [page.width, page.height] : [page.height, page.width];
  return { width: (width * POINTS_PER_INCH) / dpi, height: (height * POINTS_PER_INCH) / dpi };
}

/** Recognised pages as pages with placed text, fit for the same paragraph builder as a text layer. */
export function asPageTexts(readings: readonly PageReading[]): PageText[] {
  const lines = steadyLines(placedLines(readings));
  const widths = readings.map((reading) => sheetOf(reading).width).sort((one, other) => one - other);
  const usual = widths[widths.length >> 1] ?? 0;
  return readings.map((reading) => {
    const { width, height } = sheetOf(reading);
    const sameSheet = Math.abs(width / usual - 1) < SAME_SHEET;
    return { number: reading.number, width: sameSheet ? usual : width, height, texts: lines.filter((line) => line.page === reading.number) };
  });
}
