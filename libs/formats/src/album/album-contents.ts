import { foreignNameOf } from '../foreign-kinds';
import { FormatProblem } from '../format-problem';
import { type ImagePage, imagePages, isReadableImage } from '../image/image-format';
import type { ReadingLimits } from '../limits';
import type { QuarterTurn } from '../recognition/recognised-page';
import { probeBytes } from '../probe-bytes';
import type { ZipArchive } from '../zip/zip-archive';
import { albumList } from './album-list';

/** How people call it, in messages. */
export const albumLabel = 'ảnh nhiều trang';

const turns: readonly unknown[] = [0, 90, 180, 270];

interface Listed {
  readonly name: string;
  readonly turn: QuarterTurn;
}

const broken = (reason: string, cause?: unknown): FormatProblem => new FormatProblem('unreadable-structure', { label: albumLabel, reason }, { cause });

/** The pages in their order, one image after the other; refuses what is no image, is missing, or goes over a limit. */
export async function albumPages(zip: ZipArchive, limits: ReadingLimits): Promise<ImagePage[]> {
  const pages: ImagePage[] = [];
  for (const { name, turn } of listedIn(zip)) {
    const bytes = zip.read(name);
    if (bytes === null) throw broken('missing-image');
    const probe = await probeBytes(bytes, limits);
    if (!isReadableImage(probe.mime)) throw new FormatProblem('unsupported-format', foreignNameOf(probe));
    pages.push(...imagePages(probe.mime as string, bytes, turn, limits));
    if (pages.length > limits.maxPages) throw new FormatProblem('too-many-pages', { pages: pages.length, limit: limits.maxPages });
  }
  return pages;
}

function listedIn(zip: ZipArchive): Listed[] {
  const listed = (parsed(zip.read(albumList)) as { pages?: unknown } | null)?.pages;
  if (!Array.isArray(listed) || listed.length === 0) throw broken('no-list');
  return listed.map((page: unknown) => {
    const { name, turn = 0 } = (page ?? {}) as { name?: unknown; turn?: unknown };
    if (typeof name !== 'string' || !turns.includes(turn)) throw broken('bad-list');
    return { name, turn: turn as QuarterTurn };
  });
}

function parsed(bytes: Uint8Array | null): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes ?? new Uint8Array()));
  } catch (cause) {
    throw broken('no-list', cause);
  }
}
