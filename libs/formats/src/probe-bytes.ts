import { fileTypeFromBuffer } from 'file-type';
import { compoundStreams, isCompoundFile } from './cfb/compound-streams';
import type { Probe } from './format';
import { FormatProblem } from './format-problem';
import type { ReadingLimits } from './limits';
import { ZipArchive } from './zip/zip-archive';

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

/** Bytes that text does not have, looked for in the beginning; UTF-16 has zeros and announces itself. */
function looksBinary(head: Uint8Array): boolean {
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) return false;
  return head.some((byte) => byte < 0x09 || (byte > 0x0d && byte < 0x20));
}

async function sniff(bytes: Uint8Array): Promise<string | null> {
  // Zip is looked into by this library's own guarded reader; file-type would unpack parts of it unguarded.
  if (isZip(bytes)) return 'application/zip';
  const head = bytes.subarray(0, 64 * 1024);
  // Short signatures also begin honest words ("BM" is a bitmap and "BM-01" a form), but no text has control bytes.
  return looksBinary(head) ? ((await fileTypeFromBuffer(head))?.mime ?? null) : null;
}

/** Looks at the bytes once, for every format; refuses an empty or oversized file and a zip that is a bomb or cut short. */
export async function probeBytes(bytes: Uint8Array, limits: ReadingLimits): Promise<Probe> {
  if (bytes.length === 0) throw new FormatProblem('empty-file', {});
  if (bytes.length > limits.maxBytes) throw new FormatProblem('too-large', { bytes: bytes.length, limit: limits.maxBytes });
  const streams = compoundStreams(bytes);
  // The directory often lies at the end: without it nobody can say which program the file belongs to.
  if (streams.size === 0 && isCompoundFile(bytes)) throw new FormatProblem('truncated', { label: 'Office đời cũ' });
  if (streams.has('EncryptedPackage')) throw new FormatProblem('encrypted', { label: 'Word' });
  return { bytes, mime: await sniff(bytes), compoundStreams: streams, zip: isZip(bytes) ? new ZipArchive(bytes, limits) : null };
}
