import { probeBytes } from '../detect-format';
import { FormatProblem } from '../format-problem';
import { foreignNameOf } from '../foreign-kinds';
import { defaultLimits, type ReadingLimits } from '../limits';
import type { PageImage } from '../recognition/recognised-page';
import { imagePages, isReadableImage } from './image-format';

/**
 * One page (1-based) of an image file in a form every image library opens: the file itself with the page's place in it, or pixels
 * where only this library decodes the kind. Refuses with `FormatProblem` what is over a limit, is no image, or has no such page.
 */
export async function openImagePage(bytes: Uint8Array, number: number, limits: ReadingLimits = defaultLimits): Promise<PageImage['pixels']> {
  const probe = await probeBytes(bytes, limits);
  if (!isReadableImage(probe.mime)) throw new FormatProblem('unsupported-format', foreignNameOf(probe));
  const page = imagePages(probe.mime as string, bytes, 0, limits)[number - 1];
  if (page === undefined) throw new FormatProblem('unreadable-structure', { label: 'ảnh', reason: `no page ${number}` });
  return page.pixels().catch((cause: unknown) => {
    throw new FormatProblem('unreadable-structure', { label: 'ảnh', reason: String(cause).slice(0, 200) }, { cause });
  });
}
