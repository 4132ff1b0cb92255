import { singleByteText } from './single-byte';

/** Text with the encoding it was stored in; `legacy` names a pre-Unicode Vietnamese encoding that was repaired. */
export interface DecodedText {
  readonly text: string;
  readonly legacy: 'TCVN3' | 'VNI' | 'Windows-1258' | null;
  /** What stood there before the repair, read as Latin-1, with the same line ends; null when nothing was repaired. */
  readonly before: string | null;
}

/** A few broken bytes in an otherwise sound UTF-8 file are shown as such instead of refusing the file. */
const BROKEN_SHARE = 0.005;
const SAMPLE = 4096;

const unicode = (text: string): DecodedText => ({ text, legacy: null, before: null });

function strictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-16 by byte order mark, or without one when every other byte of the beginning is mostly zero. */
function utf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, SAMPLE);
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const many = sample.length / 2 / 4;
  if (odd > many && even < many / 8) return 'utf-16le';
  return even > many && odd < many / 8 ? 'utf-16be' : null;
}

/** UTF-8 with few broken bytes: most multi-byte letters came through. */
function damagedUtf8(bytes: Uint8Array): DecodedText | null {
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = text.match(/\ufffd+/g)?.length ?? 0;
  const sound = text.match(/[^\u0000-\u007f\ufffd]/g)?.length ?? 0;
  return broken <= Math.max(1, text.length * BROKEN_SHARE) && sound > 4 * broken ? unicode(text) : null;
}

/** Any two bytes are some letter in UTF-16; only real text is mostly Latin ones. */
function isLatin(text: string): boolean {
  const letters = text.slice(0, SAMPLE).match(/\p{L}/gu)?.length ?? 0;
  const latin = text.slice(0, SAMPLE).match(/\p{Script=Latin}/gu)?.length ?? 0;
  return latin >= letters / 2;
}

/** Bytes of a text file as Unicode, or null when they are no text in any encoding a charter was ever typed in. */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const wide = utf16(bytes);
  if (wide !== null) {
    const text = strictly(bytes, wide);
    return text === null || !isLatin(text) ? null : unicode(text);
  }
  const text = strictly(bytes, 'utf-8');
  if (text !== null) return unicode(text);
  return damagedUtf8(bytes) ?? singleByteText(bytes);
}

/** No control characters but line ends, tabs and page breaks; a stray one in ten thousand is forgiven. */
export function isPrintable(text: string): boolean {
  const controls = text.match(/[\u0000-\u0008\u000b\u000e-\u001f\u007f]/g)?.length ?? 0;
  return controls <= text.length / 10_000;
}
