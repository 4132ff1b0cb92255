import { DOMParser } from '@xmldom/xmldom';
import { FormatProblem } from '../format-problem';

/** Bytes to text by byte order mark, else strict UTF-8; the encoding named inside the XML is not trusted. */
function decodeXml(bytes: Uint8Array): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding, { fatal: true }).decode(bytes);
}

/**
 * Parses one XML part into its root element. A document type or entity declaration is refused (`forbidden-xml`)
 * before any parsing, so no entity is ever expanded; ill-formed XML is refused as `unreadable-structure`.
 */
export function parseXml(bytes: Uint8Array, part: string, maxBytes: number, label = 'DOCX'): Element {
  if (bytes.length > maxBytes) throw new FormatProblem('unpacked-too-large', { part, bytes: bytes.length, limit: maxBytes });
  const damaged = (reason: string, cause?: unknown): FormatProblem =>
    new FormatProblem('unreadable-structure', { label, reason: `${part}: ${reason}` }, { cause });
  let xml: string;
  try {
    xml = decodeXml(bytes);
  } catch (cause) {
    throw damaged('encoding', cause);
  }
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) throw new FormatProblem('forbidden-xml', { part });
  const stop = (message: unknown): never => {
    throw damaged(String(message).slice(0, 200));
  };
  const parser = new DOMParser({ errorHandler: { warning: stop, error: stop, fatalError: stop } });
  const root = parser.parseFromString(xml, 'text/xml').documentElement as Element | null | undefined;
  return root ?? stop('no root element');
}
