import { albumPages } from '../album/album-contents';
import { albumList } from '../album/album-list';
import type { Probe } from '../format';
import { FormatProblem } from '../format-problem';
import { foreignNameOf } from '../foreign-kinds';
import { defaultLimits, type ReadingLimits } from '../limits';
import { probeBytes } from '../probe-bytes';
import type { PageImage } from '../recognition/recognised-page';
import { type ImagePage, imagePages, isReadableImage } from './image-format';

/**
 * One page (1-based) of an image file or album in a form every image library opens: the file itself with the page's place in it, or
 * pixels where only this library decodes the kind; and the turn a person gave it. Refuses with `FormatProblem` what is over a limit,
 * is no image, or has no such page.
 */
export async function openImagePage(bytes: Uint8Array, number: number, limits: ReadingLimits = defaultLimits): Promise<Pick<PageImage, 'pixels' | 'turn'>> {
  const page = (await pagesOf(await probeBytes(bytes, limits), limits))[number - 1];
  if (page === undefined) throw new FormatProblem('unreadable-structure', { label: 'ảnh', reason: `no page ${number}` });
  const pixels = await page.pixels().catch((cause: unknown) => {
    throw new FormatProblem('unreadable-structure', { label: 'ảnh', reason: String(cause).slice(0, 200) }, { cause });
  });
  return { pixels, turn: page.turn };
}

async function pagesOf(probe: Probe, limits: ReadingLimits): Promise<readonly ImagePage[]> {
  if (probe.zip?.has(albumList)) return albumPages(probe.zip, limits);
  if (!isReadableImage(probe.mime)) throw new FormatProblem('unsupported-format', foreignNameOf(probe));
  return imagePages(probe.mime as string, probe.bytes, 0, limits);
}
