import { windows1252 } from './windows-1252';
import { windows1258 } from './windows-1258';

/** Bytes as `\'hh`, plain ASCII as it is. */
export function rtfBytes(bytes: Iterable<number>): string {
  let out = '';
  for (const byte of bytes) out += byte === 0x5c || byte === 0x7b || byte === 0x7d ? `\\${String.fromCharCode(byte)}` : byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : `\\'${byte.toString(16).padStart(2, '0')}`;
  return out;
}

/** Text in a font that knows no Unicode: every character is one byte. */
export const rtfLatin = (text: string): string => rtfBytes(windows1252(text));

export const rtf1258 = (text: string): string => rtfBytes(windows1258(text));

/** Text as `\uN` with a question mark for old readers. */
export const rtfUnicode = (text: string): string =>
  [...text].map((sign) => (sign <= '~' ? rtfLatin(sign) : [...Array(sign.length).keys()].map((at) => `\\u${(sign.charCodeAt(at) << 16) >> 16}?`).join(''))).join('');

const FONTS = '{\\fonttbl{\\f0\\froman\\fcharset0 Times New Roman{\\*\\falt Times};}{\\f1\\fswiss .VnTime;}{\\f2 .VnTimeH;}{\\f3\\fcharset0 VNI-Times;}{\\f4\\fcharset163 Arial;}{\\f5\\fcharset2 Symbol;}}';
const STYLES = '{\\stylesheet{\\s0 Normal;}{\\s15 toc 1;}{\\s2\\f1 {\\*\\x bỏ}Heading 2;}}';

/** An RTF file around a body: fonts 0 Times, 1 .VnTime, 2 .VnTimeH, 3 VNI-Times, 4 Vietnamese Arial, 5 Symbol. */
export const rtfDocument = (body: string): Uint8Array =>
  new Uint8Array(Buffer.from(`{\\rtf1\\ansi\\ansicpg1252\\deff0\r\n${FONTS}${STYLES.replace('bỏ', 'bo')}{\\*\\generator Riched20;}{\\info{\\title Ten}}\\pard\\plain ${body}}`, 'latin1'));

/** One paragraph a line, each encoded by `encode`. */
export const rtfOf = (lines: readonly string[], encode: (line: string) => string): Uint8Array => rtfDocument(lines.map((line) => `${encode(line)}\\par\r\n`).join(''));

/** Groups deeper than any program nests them. */
export const bottomlessRtf = (): Uint8Array => rtfDocument('{'.repeat(100_000) + 'x' + '}'.repeat(100_000));
