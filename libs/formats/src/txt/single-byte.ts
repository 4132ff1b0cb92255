import { decodeTcvn3, decodeVni, isSyllable } from '@huong-uoc/text';
import { decodeWindows1252 } from '../assembly/western';
import type { DecodedText } from './decode-text';

const WORD = /\p{L}+/gu;
const NOT_ASCII = /[^\u0000-\u007f]/;
const SAMPLE_WORDS = 2000;
/** Names of places and foreign words are no syllables, but nine words in ten of a charter are. */
const ENOUGH = 0.8;

/** Share of the words beyond ASCII that Vietnamese spelling allows: a wrong table makes almost none. */
function syllableShare(text: string): number {
  const words = (text.match(WORD) ?? []).filter((word) => NOT_ASCII.test(word)).slice(0, SAMPLE_WORDS);
  return words.length === 0 ? 0 : words.filter(isSyllable).length / words.length;
}

/** Text in a single-byte Vietnamese encoding, the one that makes the most words; null when none makes Vietnamese. */
export function singleByteText(bytes: Uint8Array): DecodedText | null {
  // Quotes and dashes are those of Windows in every one of these encodings.
  const latin = decodeWindows1252(bytes);
  const candidates = [
    { legacy: 'Windows-1258', text: new TextDecoder('windows-1258').decode(bytes).normalize('NFC') },
    { legacy: 'TCVN3', text: decodeTcvn3(latin) },
    { legacy: 'VNI', text: decodeVni(latin) },
  ] as const;
  const [best] = candidates.map((candidate) => ({ ...candidate, share: syllableShare(candidate.text) })).sort((one, other) => other.share - one.share);
  return best === undefined || best.share < ENOUGH ? null : { text: best.text, legacy: best.legacy, before: best.legacy === 'Windows-1258' ? null : latin };
}
