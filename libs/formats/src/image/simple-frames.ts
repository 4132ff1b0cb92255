import { BrokenHeader, type Frame, HeaderReader } from './image-header';
import { firstDpi } from './tiff-frames';

const METRE = 0.0254;
const CENTIMETRE = 2.54;

/** PNG: IHDR, and pHYs if it comes before the pixels. */
function png(bytes: Uint8Array): Frame[] {
  const reader = new HeaderReader(bytes, false);
  if (reader.letters(12, 4) !== 'IHDR') throw new BrokenHeader('damaged');
  const size = { width: reader.long(16), height: reader.long(20) };
  if (!bytesEndWith(bytes, [0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82])) throw new BrokenHeader('truncated');
  let at = 33;
  for (let chunk = 0; chunk < 100 && at + 12 <= bytes.length; chunk += 1) {
    const [length, name] = [reader.long(at), reader.letters(at + 4, 4)];
    if (name === 'IDAT') break;
    if (name === 'pHYs' && reader.byte(at + 16) === 1) return [{ ...size, dpi: reader.long(at + 8) * METRE }];
    at += 12 + length;
  }
  return [{ ...size, dpi: null }];
}

/** Within the last few bytes: some programs add padding. */
function bytesEndWith(bytes: Uint8Array, end: readonly number[]): boolean {
  for (let from = bytes.length - end.length; from >= Math.max(0, bytes.length - 2048); from -= 1) {
    if (end.every((byte, index) => bytes[from + index] === byte)) return true;
  }
  return false;
}

/** JPEG: the first frame marker; the density of JFIF, or the resolution in the camera's notes. */
function jpeg(bytes: Uint8Array): Frame[] {
  const reader = new HeaderReader(bytes, false);
  let dpi: number | null = null;
  let at = 2;
  for (let marker = 0; marker < 2000; marker += 1) {
    while (reader.byte(at) === 0xff && reader.byte(at + 1) === 0xff) at += 1;
    if (reader.byte(at) !== 0xff) throw new BrokenHeader('damaged');
    const [kind, length] = [reader.byte(at + 1), reader.short(at + 2)];
    if (kind === 0xe0 && length >= 16 && reader.letters(at + 4, 4) === 'JFIF') dpi = densityOf(reader, at);
    if (kind === 0xe1 && length >= 16 && reader.letters(at + 4, 4) === 'Exif') dpi ??= exifDpi(bytes.subarray(at + 10, at + 2 + length));
    const isFrame = kind >= 0xc0 && kind <= 0xcf && kind !== 0xc4 && kind !== 0xc8 && kind !== 0xcc;
    if (isFrame) {
      if (!bytesEndWith(bytes, [0xff, 0xd9])) throw new BrokenHeader('truncated');
      return [{ width: reader.short(at + 7), height: reader.short(at + 5), dpi }];
    }
    if (kind === 0xda || kind === 0xd9) break;
    at += 2 + length;
  }
  throw new BrokenHeader('damaged');
}

/** A camera's notes are a small TIFF; damaged ones say nothing. */
function exifDpi(notes: Uint8Array): number | null {
  try {
    return firstDpi(notes);
  } catch {
    return null;
  }
}

function densityOf(reader: HeaderReader, at: number): number | null {
  const [unit, density] = [reader.byte(at + 11), reader.short(at + 12)];
  return unit === 1 ? density : unit === 2 ? density * CENTIMETRE : null;
}

/** WebP: the canvas of the extended form, or the frame of the two simple ones. */
function webp(bytes: Uint8Array): Frame[] {
  const reader = new HeaderReader(bytes, true);
  if (reader.long(4) + 8 > bytes.length) throw new BrokenHeader('truncated');
  const kind = reader.letters(12, 4);
  const tri = (offset: number): number => reader.short(offset) + (reader.byte(offset + 2) << 16);
  if (kind === 'VP8X') return [{ width: tri(24) + 1, height: tri(27) + 1, dpi: null }];
  if (kind === 'VP8 ') return [{ width: reader.short(26) & 0x3fff, height: reader.short(28) & 0x3fff, dpi: null }];
  if (kind !== 'VP8L') throw new BrokenHeader('damaged');
  const packed = reader.long(21);
  return [{ width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1, dpi: null }];
}

const readers: Readonly<Record<string, (bytes: Uint8Array) => Frame[]>> = {
  'image/png': png,
  'image/jpeg': jpeg,
  'image/webp': webp,
};

/** Kinds whose headers are read here; TIFF has a reader of its own. */
export const simpleKinds: ReadonlySet<string> = new Set(Object.keys(readers));

/** The one page of a PNG, JPEG or WebP, from its header alone. Throws `BrokenHeader`. */
export function simpleFrames(mime: string, bytes: Uint8Array): Frame[] {
  return readers[mime]?.(bytes) ?? [];
}
