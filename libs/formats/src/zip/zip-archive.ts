import { crc32, inflateRawSync } from 'node:zlib';
import { FormatProblem } from '../format-problem';
import type { ReadingLimits } from '../limits';
import { readZipDirectory, type ZipEntry } from './zip-directory';

const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_SIZE = 30;
const STORED = 0;
const DEFLATED = 8;

/** Part names compare without case, with forward slashes and no leading slash; a path is only ever looked up, never written to. */
const partKey = (name: string): string => name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();

const damaged = (reason: string): FormatProblem => new FormatProblem('unreadable-structure', { label: 'nén (ZIP)', reason });

/** A zip held in memory: directory checked on opening, a part unpacked only when asked for and never beyond what it declared. */
export class ZipArchive {
  private readonly entries = new Map<string, ZipEntry | 'twice'>();
  private unpackedBytes = 0;
  /** Every entry of the directory in its order, under its own name. */
  readonly all: readonly ZipEntry[];

  constructor(
    private readonly bytes: Uint8Array,
    private readonly limits: ReadingLimits,
  ) {
    this.all = readZipDirectory(bytes, limits);
    for (const entry of this.all) {
      const key = partKey(entry.name);
      this.entries.set(key, this.entries.has(key) ? 'twice' : entry);
    }
  }

  get names(): string[] {
    return [...this.entries.keys()];
  }

  has(name: string): boolean {
    return this.entries.has(partKey(name));
  }

  /** The unpacked part, or null when there is none; refuses a part stored twice (two readers would see two texts). */
  read(name: string): Uint8Array | null {
    const entry = this.entries.get(partKey(name));
    if (entry === undefined) return null;
    if (entry === 'twice') throw damaged('part-stored-twice');
    return this.readEntry(entry);
  }

  /** One entry, unpacked; refuses one that needs a password, was damaged, or is larger than declared. */
  readEntry(entry: ZipEntry): Uint8Array {
    if (entry.encrypted) throw new FormatProblem('encrypted', { label: 'nén (ZIP)' });
    const data = this.unpack(entry);
    if (crc32(data) !== entry.checksum) throw damaged('checksum');
    return data;
  }

  private unpack(entry: ZipEntry): Uint8Array {
    const packed = this.packed(entry);
    const allowed = Math.min(entry.unpackedBytes, this.limits.maxUnpackedBytes - this.unpackedBytes);
    const data = entry.method === STORED ? packed : entry.method === DEFLATED ? inflate(packed, allowed, entry.name) : null;
    if (data === null) throw damaged('compression-method');
    if (data.length > allowed) throw new FormatProblem('unpacked-too-large', { part: entry.name, bytes: data.length, limit: allowed });
    this.unpackedBytes += data.length;
    return data;
  }

  private packed(entry: ZipEntry): Uint8Array {
    const view = new DataView(this.bytes.buffer, this.bytes.byteOffset, this.bytes.byteLength);
    const at = entry.headerOffset;
    if (at + LOCAL_SIZE > view.byteLength || view.getUint32(at, true) !== LOCAL_SIGNATURE) throw damaged('local-header');
    const start = at + LOCAL_SIZE + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
    if (start + entry.packedBytes > view.byteLength) throw damaged('data-outside-file');
    return this.bytes.subarray(start, start + entry.packedBytes);
  }
}

function inflate(packed: Uint8Array, allowed: number, part: string): Uint8Array {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, allowed) });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') {
      throw new FormatProblem('unpacked-too-large', { part, bytes: allowed + 1, limit: allowed }, { cause });
    }
    throw new FormatProblem('unreadable-structure', { label: 'nén (ZIP)', reason: 'deflate' }, { cause });
  }
}
