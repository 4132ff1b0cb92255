import type { PageImage } from '@huong-uoc/formats';
import sharp, { type Sharp } from 'sharp';
import { type Bitmap, mirrored, type QuarterTurn, turned } from './bitmap';
import { PageNotRead } from './engine';

/** Checked from the header, before a single pixel is decoded. */
const maxPixels = 100_000_000;
/** However large the sheet, the picture the engine sees is no larger. */
const maxWorkingPixels = 16_000_000;

// One page at a time in a process of its own: no threads and no cache to hold memory.
sharp.concurrency(1);
sharp.cache(false);

/** A page upright and grey, and how many of its pixels make one of the image's. */
export interface UprightPage {
  readonly bitmap: Bitmap;
  readonly scale: number;
  readonly dpi: number;
  /** Size of the upright image itself, in its own pixels. */
  readonly width: number;
  readonly height: number;
}

/** EXIF orientation → mirrored first?, then turned clockwise by. */
const orientations: Readonly<Record<number, readonly [mirror: boolean, turn: QuarterTurn]>> = {
  2: [true, 0], 3: [false, 180], 4: [true, 180], 5: [true, 270], 6: [false, 90], 7: [true, 90], 8: [false, 270],
};

interface Opened {
  readonly source: Sharp;
  readonly width: number;
  readonly height: number;
  readonly orientation: number;
}

async function open({ pixels }: PageImage): Promise<Opened> {
  if (pixels.kind === 'raw') {
    const { data, width, height, channels } = pixels;
    return { source: sharp(data, { raw: { width, height, channels } }), width, height, orientation: 1 };
  }
  const source = sharp(pixels.bytes, { page: pixels.frame, limitInputPixels: maxPixels, sequentialRead: true });
  const { width, height, orientation = 1 } = await source.metadata().catch((cause: Error) => {
    throw new PageNotRead(/pixel limit/.test(cause.message) ? 'too-many-pixels' : 'not-an-image', { cause });
  });
  return { source, width, height, orientation };
}

/**
 * Decodes a page at about `dpi`, upright. The red channel alone is taken: red ink (seals, ruled lines) is nearly white there,
 * and black or blue ink is not. Rejects with `PageNotRead` what is no image or has more than 100 megapixels.
 */
export async function decodePage(image: PageImage, dpi: number): Promise<UprightPage> {
  const { source, width, height, orientation } = await open(image);
  if (width * height > maxPixels) throw new PageNotRead('too-many-pixels');
  const scale = Math.min(dpi / image.dpi, Math.sqrt(maxWorkingPixels / (width * height)));
  const size = { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
  const { data, info } = await source
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .resize({ ...size, fit: 'fill' })
    .extractChannel('red')
    .raw()
    .toBuffer({ resolveWithObject: true })
    .catch((cause: Error) => {
      throw new PageNotRead('not-an-image', { cause });
    });
  const [mirror, byMark] = orientations[orientation] ?? [false, 0];
  const decoded: Bitmap = { data, width: info.width, height: info.height };
  const turn = ((byMark + image.turn) % 360) as QuarterTurn;
  const bitmap = turned(mirror ? mirrored(decoded) : decoded, turn);
  const upright = turn % 180 === 0 ? { width, height } : { width: height, height: width };
  return { bitmap, scale, dpi: image.dpi * scale, ...upright };
}
