import { probeBytes } from '../detect-format';
import type { ReadContent } from '../document';
import { FormatProblem } from '../format-problem';
import { defaultLimits } from '../limits';
import { foreignNameOf } from '../foreign-kinds';
import type { ReadingOptions } from '../read-document';
import type { QuarterTurn } from '../recognition/recognised-page';
import { type ImagePage, imagePages, isReadableImage, readPages } from './image-format';

/** A photograph of an album: the file's bytes, and the clockwise turn a person gave it on top of the camera's own mark. */
export interface AlbumImage {
  readonly bytes: Uint8Array;
  readonly turn?: QuarterTurn;
}

/**
 * Several photographs as one document, in the order given: each image is a page (each page of a TIFF is one). Refuses with
 * `FormatProblem` an image that is none of the kinds read, too many pages, too many pixels, and an album without a word.
 */
export async function readAlbum(images: readonly AlbumImage[], options: ReadingOptions = {}): Promise<ReadContent & { readonly format: 'image' }> {
  const limits = { ...defaultLimits, ...options.limits };
  if (images.length === 0) throw new FormatProblem('empty-file', {});
  const pages: ImagePage[] = [];
  for (const { bytes, turn = 0 } of images) {
    const probe = await probeBytes(bytes, limits);
    if (!isReadableImage(probe.mime)) throw new FormatProblem('unsupported-format', foreignNameOf(probe));
    pages.push(...imagePages(probe.mime as string, bytes, turn, limits));
    if (pages.length > limits.maxPages) throw new FormatProblem('too-many-pages', { pages: pages.length, limit: limits.maxPages });
  }
  return { format: 'image', ...(await readPages(pages, options)) };
}
