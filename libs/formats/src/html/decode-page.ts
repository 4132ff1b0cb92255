import { asWindows1252, decodeBytes } from '../assembly/western';
import { singleByteText } from '../txt/single-byte';

/** A page as text. In a single-byte page every character is one byte, so that old fonts keep their letters. */
export interface DecodedPage {
  readonly text: string;
  /** Turns a stretch of a single-byte page into Unicode, of an old font into what that font was made for; null when the page is Unicode already. */
  readonly decode: ((stretch: string, oldFont: boolean) => string) | null;
  /** The page itself says that its bytes mean what its fonts make of them (`x-user-defined`). */
  readonly byFont: boolean;
}

const HEAD = 4096;
const CHARSET = /charset\s{0,4}=\s{0,4}["']?\s{0,4}([\w-]{1,40})/i;

function unicode(bytes: Uint8Array, encoding: string): DecodedPage {
  return { text: new TextDecoder(encoding).decode(bytes), decode: null, byFont: false };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function singleByte(bytes: Uint8Array, encoding: string, byFont = false): DecodedPage {
  const decoder = new TextDecoder(encoding);
  const decode = (stretch: string, oldFont: boolean): string => {
    if (oldFont || encoding === 'windows-1252') return asWindows1252(stretch);
    const text = decoder.decode(Uint8Array.from(stretch, (sign) => sign.charCodeAt(0)));
    return encoding === 'windows-1258' ? text.normalize('NFC') : text;
  };
  return { text: decodeBytes(bytes), decode, byFont };
}

/** The encoding the page names, if it is one; `iso-8859-1` means Windows-1252 to every browser. */
function namedEncoding(bytes: Uint8Array): string | null {
  const name = CHARSET.exec(decodeBytes(bytes.subarray(0, HEAD)))?.[1]?.toLowerCase();
  if (name === undefined) return null;
  if (name === 'x-user-defined') return name;
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return null;
  }
}

/** Decodes by byte order mark, else by what the page names, else by what the bytes are. */
export function decodePage(bytes: Uint8Array, declared?: string): DecodedPage {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return unicode(bytes, 'utf-8');
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return unicode(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return unicode(bytes, 'utf-16be');
  const named = declared ?? namedEncoding(bytes);
  if (named === 'x-user-defined') return singleByte(bytes, 'windows-1252', true);
  if (named !== null && /^(?:windows-|iso-8859-|koi8|macintosh)/.test(named)) return singleByte(bytes, named);
  // A page of ASCII bytes can name UTF-16 only by mistake.
  if (isUtf8(bytes) || named === 'utf-8') return unicode(bytes, 'utf-8');
  if (named !== null && !named.startsWith('utf-16')) return unicode(bytes, named);
  return singleByte(bytes, singleByteText(bytes)?.legacy === 'Windows-1258' ? 'windows-1258' : 'windows-1252', true);
}
