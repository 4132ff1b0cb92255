import { fileTypeFromBuffer } from 'file-type';
import { compoundStreams, isCompoundFile } from './cfb/compound-streams';
import type { Format, Probe } from './format';
import { FormatProblem } from './format-problem';
import { foreignKinds } from './foreign-kinds';
import { defaultLimits, type ReadingLimits } from './limits';
import { type AnyFormat, type FormatId, formats } from './registry';
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

/** The registered format of a probed file; refuses others by their own name (`unsupported-format`). */
export function formatOf(probe: Probe, limits: ReadingLimits): AnyFormat {
  const ask = (candidates: readonly Format[]): Format | undefined => candidates.find((candidate) => candidate.recognises(probe, limits));
  const certain = ask(formats.filter((format) => !('lastResort' in format)));
  if (certain !== undefined) return certain as AnyFormat;
  const foreign = foreignKinds.find((kind) => kind.matches(probe));
  const guessed = foreign === undefined ? ask(formats) : undefined;
  if (guessed !== undefined) return guessed as AnyFormat;
  throw new FormatProblem('unsupported-format', {
    recognised: foreign?.kind ?? null,
    label: foreign?.label ?? null,
    advice: foreign?.advice ?? null,
  });
}

/**
 * Which registered format the bytes are, by content and never by name. Refuses with `FormatProblem`: what is empty,
 * over a limit, encrypted, cut short, or recognised as something this product does not read (named in `details`).
 */
export async function detectFormat(bytes: Uint8Array, limits: ReadingLimits = defaultLimits): Promise<FormatId> {
  return formatOf(await probeBytes(bytes, limits), limits).id;
}
