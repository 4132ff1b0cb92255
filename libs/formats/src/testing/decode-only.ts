import sharp from 'sharp';
import type { PageImage, Recognise } from '../recognition/recognised-page';
import { recognisedPage } from './recognised-page';
import { shortCharter } from './short-charter';

const MAX_PIXELS = 100_000_000;
const WORKING_SIDE = 2_000;

// As the product does it: one picture at a time, nothing kept.
sharp.concurrency(1);
sharp.cache(false);

function opened({ pixels }: PageImage) {
  if (pixels.kind === 'encoded') return sharp(pixels.bytes, { page: pixels.frame, limitInputPixels: MAX_PIXELS, sequentialRead: true });
  const { data, width, height, channels } = pixels;
  if (data.length !== width * height * channels) throw new TypeError(`${data.length} bytes for ${width} × ${height} × ${channels}`);
  return sharp(data, { raw: { width, height, channels } });
}

/** Goes as far as the bitmap an engine would be given, and then sees the short charter: fuzzing finds what breaks before recognition. */
export const decodeOnly: Recognise = async (image) => {
  await opened(image).flatten({ background: '#fff' }).toColourspace('srgb').resize({ width: WORKING_SIDE, height: WORKING_SIDE, fit: 'inside' }).extractChannel('red').raw().toBuffer();
  return recognisedPage(shortCharter);
};
