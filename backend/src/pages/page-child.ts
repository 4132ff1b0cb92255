/**
 * The child that draws one page: `page-child IN OUT PAGE WIDTH` writes a WebP picture. Like the child that reads, it has no
 * database, no storage and no secrets, and is bounded by its parent.
 */
import { readFile } from 'node:fs/promises';
import { FormatProblem, renderPdfPage } from '@huong-uoc/formats';
import sharp from 'sharp';

/** What the child says before it ends. */
export type PageMessage = { readonly kind: 'drawn' } | { readonly kind: 'refused'; readonly reason: string };

const maxPixels = 100_000_000;
const quality = 72;
const pdfMark = /%PDF-\d/;

async function draw(bytes: Buffer, output: string, page: number, width: number): Promise<void> {
  const isPdf = pdfMark.test(bytes.subarray(0, 1024).toString('latin1'));
  const picture = isPdf ? await renderPdfPage(new Uint8Array(bytes), page, width) : bytes;
  const pixels = sharp(picture, { limitInputPixels: maxPixels, ...(isPdf ? {} : { page: page - 1 }) });
  await pixels.rotate().flatten({ background: '#fff' }).resize({ width, withoutEnlargement: true }).webp({ quality }).toFile(output);
}

async function main([input = '', output = '', page, width]: readonly string[]): Promise<PageMessage> {
  try {
    await draw(await readFile(input), output, Number(page), Number(width));
    return { kind: 'drawn' };
  } catch (problem) {
    return { kind: 'refused', reason: problem instanceof FormatProblem ? problem.message : String(problem).slice(0, 200) };
  }
}

// An orphan must not draw on: the parent that would bound it is gone.
process.on('disconnect', () => process.exit(1));
void main(process.argv.slice(2)).then((message) => process.send?.(message, undefined, undefined, () => process.exit(0)));
