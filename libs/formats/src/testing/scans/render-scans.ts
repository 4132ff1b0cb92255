import sharp from 'sharp';
import { drawPage, layIn, type ScanFont } from './draw-page';

/** How a charter was printed, and what the scanner or camera did to it. Angles in degrees, blur and noise in pixels and grey levels (σ). */
export interface ScanOptions {
  readonly font: ScanFont;
  readonly fontSize: number;
  readonly dpi: number;
  readonly rotation?: number;
  readonly noise?: number;
  readonly blur?: number;
  /** JPEG of this quality; PNG without it. */
  readonly jpegQuality?: number;
  /** Red seals of 36 mm at 60 %: over three lines of every page, and over the signatures of the last. */
  readonly stamp?: boolean;
  /** Only the first so many pages. */
  readonly pages?: number;
}

/** One scanned page and what stands on it. */
export interface ScannedPage {
  readonly image: Uint8Array;
  readonly text: string;
}

/** The wear fixed for the product's benchmarks (issue 4): turn, noise, blur, compression and seal at once. */
export const badScan = { noise: 12, blur: 0.8, jpegQuality: 45, stamp: true } as const;

const NORMALS = (() => {
  const table = new Float32Array(65_536);
  const next = uniform(20_241_124);
  for (let index = 0; index < table.length; index += 1) table[index] = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  return table;
})();

/** A repeatable sequence in [0, 1). */
function uniform(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function addNoise(pixels: Buffer, sigma: number, seed: number): void {
  let state = seed >>> 0;
  for (let index = 0; index < pixels.length; index += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const value = (pixels[index] as number) + sigma * (NORMALS[state >>> 16] as number);
    pixels[index] = value < 0 ? 0 : value > 255 ? 255 : value;
  }
}

async function wear(drawn: { data: Buffer; width: number; height: number }, options: ScanOptions, seed: number): Promise<Uint8Array> {
  const { rotation = 0, noise = 0, blur = 0, jpegQuality, dpi } = options;
  let image = sharp(drawn.data, { raw: { width: drawn.width, height: drawn.height, channels: 4 } }).removeAlpha();
  if (rotation !== 0) image = image.rotate(rotation, { background: '#fdfcf8' });
  if (blur > 0) image = sharp(await image.png({ compressionLevel: 1 }).toBuffer()).blur(blur);
  const { data, info } = await image.raw().toBuffer({ resolveWithObject: true });
  if (noise > 0) addNoise(data, noise, seed);
  const worn = sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } }).withMetadata({ density: dpi });
  return new Uint8Array(await (jpegQuality === undefined ? worn.png({ compressionLevel: 3 }) : worn.jpeg({ quality: jpegQuality })).toBuffer());
}

/** A charter as scanned pages with the text of each; the same lines and options give the same images. */
export async function renderScans(lines: readonly string[], options: ScanOptions): Promise<ScannedPage[]> {
  const laid = layIn(options.font, options.fontSize, lines);
  const scanned: ScannedPage[] = [];
  for (const [index, page] of laid.slice(0, options.pages).entries()) {
    const stamp = options.stamp !== true ? 'none' : index === laid.length - 1 ? 'last-page' : 'page';
    const drawn = drawPage(page, options.font, options.fontSize, { dpi: options.dpi, stamp });
    scanned.push({ image: await wear(drawn, options, index + 1), text: page.text });
  }
  return scanned;
}
