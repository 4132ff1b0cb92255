import { FormatProblem } from '../format-problem';
import type { ReadingLimits } from '../limits';

/** One entry of a zip as its central directory declares it. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly checksum: number;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  readonly headerOffset: number;
}

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_SIZE = 22;
const ENTRY_SIZE = 46;
const MAX_COMMENT = 0xffff;

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_SIZE - MAX_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  throw new FormatProblem('truncated', { label: 'nén (ZIP)' });
}

function readEntry(view: DataView, at: number): { entry: ZipEntry; next: number } {
  if (at + ENTRY_SIZE > view.byteLength || view.getUint32(at, true) !== ENTRY_SIGNATURE) {
    throw new FormatProblem('unreadable-structure', { label: 'nén (ZIP)', reason: 'central-directory' });
  }
  const nameLength = view.getUint16(at + 28, true);
  const next = at + ENTRY_SIZE + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  const nameBytes = new Uint8Array(view.buffer, view.byteOffset + at + ENTRY_SIZE, Math.min(nameLength, view.byteLength - at - ENTRY_SIZE));
  const entry = {
    name: new TextDecoder().decode(nameBytes),
    method: view.getUint16(at + 10, true),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    checksum: view.getUint32(at + 16, true),
    packedBytes: view.getUint32(at + 20, true),
    unpackedBytes: view.getUint32(at + 24, true),
    headerOffset: view.getUint32(at + 42, true),
  };
  return { entry, next };
}

/**
 * Reads a zip's central directory without unpacking anything, and refuses what it already declares to be too much:
 * entries, unpacked size in all, ratio of a big entry. A zip64 field (all ones) is read as its face value and so refused too.
 */
export function readZipDirectory(bytes: Uint8Array, limits: ReadingLimits): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > limits.maxEntries) throw new FormatProblem('too-many-entries', { entries: count, limit: limits.maxEntries });
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  let unpacked = 0;
  while (entries.length < count) {
    const { entry, next } = readEntry(view, at);
    unpacked += entry.unpackedBytes;
    refuseBomb(entry, unpacked, limits);
    entries.push(entry);
    at = next;
  }
  return entries;
}

function refuseBomb(entry: ZipEntry, unpackedSoFar: number, limits: ReadingLimits): void {
  if (unpackedSoFar > limits.maxUnpackedBytes) {
    throw new FormatProblem('unpacked-too-large', { part: null, bytes: unpackedSoFar, limit: limits.maxUnpackedBytes });
  }
  const ratio = entry.unpackedBytes / Math.max(1, entry.packedBytes);
  if (entry.unpackedBytes > limits.ratioFloorBytes && ratio > limits.maxRatio) {
    throw new FormatProblem('compression-ratio', { part: entry.name, ratio, limit: limits.maxRatio });
  }
}
