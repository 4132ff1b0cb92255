import { albumList } from '../album/album-list';
import { FormatProblem } from '../format-problem';
import { defaultLimits, type ReadingLimits } from '../limits';
import { ZipArchive } from './zip-archive';
import { readZipDirectory } from './zip-directory';

/** A file lying in a ZIP of files. `name` is its path as the packer wrote it: to be shown, never to be written to. */
export interface PackedFile {
  readonly name: string;
  readonly bytes: number;
  /** Unpacks it; refuses what is damaged, locked with a password, or unpacks to more than it declared. */
  read(): Uint8Array;
}

/** Parts by which a ZIP is one document or program, not a parcel of files. */
const documentParts = ['[content_types].xml', 'mimetype', 'meta-inf/manifest.xml', 'androidmanifest.xml', albumList];
const unlimited: ReadingLimits = { ...defaultLimits, maxEntries: Infinity, maxUnpackedBytes: Infinity, maxRatio: Infinity };

/** Whether the bytes are a ZIP of files rather than a document kept in one; false where the directory cannot be read. */
export function isPack(bytes: Uint8Array): boolean {
  try {
    const names = new Set(readZipDirectory(bytes, unlimited).map(({ name }) => name.toLowerCase()));
    return !documentParts.some((part) => names.has(part));
  } catch (problem) {
    if (problem instanceof FormatProblem) return false;
    throw problem;
  }
}

/**
 * The files of a ZIP in its own order, folders left out. Refuses, before anything is unpacked, what its directory declares to be
 * too much (entries, bytes in all, ratio); each file refuses on its own when it is read.
 */
export function openPack(bytes: Uint8Array, limits: ReadingLimits = defaultLimits): PackedFile[] {
  const archive = new ZipArchive(bytes, limits);
  return archive.all.filter(({ name }) => !/[/\\]$/.test(name)).map((entry) => ({ name: entry.name, bytes: entry.unpackedBytes, read: () => archive.readEntry(entry) }));
}
