/**
 * The child that draws one page: `page-child IN OUT PAGE WIDTH TURN` writes a WebP picture. Like the child that reads, it has no
 * database, no storage and no secrets, and is bounded by its parent.
 */
import { readFile } from 'node:fs/promises';
import { FormatProblem, openImagePage, renderPdfPage } from '@huong-uoc/formats';
import sharp, { type Sharp } from 'sharp';

/** What the child says before it ends. */
export type PageMessage = { readonly kind: 'drawn' } | { readonly kind: 'refused'; readonly reason: string };

const maxPixels = 100_000_000;
const quality = 72;
/** A sheet's long side in short ones: what lies on its side is so much longer than it will be wide. */
const longerSide = Math.SQRT2;
const pdfMark = /%PDF-\d/;

/** A page of an image file with the turn its sender gave it, or of a PDF drawn wide enough to be `width` across however it is turned. */
async function pageOf(bytes: Buffer, page: number, width: number): Promise<{ image: Sharp; given: number }> {
  const limits = { limitInputPixels: maxPixels };
  if (pdfMark.test(bytes.subarray(0, 1024).toString('latin1'))) return { image: sharp(await renderPdfPage(new Uint8Array(bytes), page, Math.round(width * longerSide)), limits), given: 0 };
  const { pixels, turn: given } = await openImagePage(new Uint8Array(bytes), page);
  if (pixels.kind === 'encoded') return { image: sharp(pixels.bytes, { ...limits, page: pixels.frame }), given };
  const { data, width: across, height, channels } = pixels;
  return { image: sharp(data, { ...limits, raw: { width: across, height, channels } }), given };
}

async function draw(bytes: Buffer, output: string, { page, width, turn }: { page: number; width: number; turn: number }): Promise<void> {
  const { image, given } = await pageOf(bytes, page, width);
  await image.autoOrient().rotate(given + turn).flatten({ background: '#fff' }).resize({ width, withoutEnlargement: true }).webp({ quality }).toFile(output);
}

async function main([input = '', output = '', page, width, turn]: readonly string[]): Promise<PageMessage> {
  try {
    await draw(await readFile(input), output, { page: Number(page), width: Number(width), turn: Number(turn) });
    return { kind: 'drawn' };
  } catch (problem) {
    return { kind: 'refused', reason: problem instanceof FormatProblem ? problem.message : String(problem).slice(0, 200) };
  }
}

// An orphan must not draw on: the parent that would bound it is gone.
process.on('disconnect', () => process.exit(1));
void main(process.argv.slice(2)).then((message) => process.send?.(message, undefined, undefined, () => process.exit(0)));
