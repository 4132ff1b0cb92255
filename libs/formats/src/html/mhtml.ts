import { decodeBytes } from '../assembly/western';

/** The page inside an MHTML file: its bytes and the encoding its part names. */
export interface ArchivedPage {
  readonly bytes: Uint8Array;
  readonly charset: string | undefined;
}

const HEADER_LIMIT = 16 * 1024;
const MOST_PARTS = 1000;

/** Header lines by name in small letters; continued lines joined. */
function readHeaders(head: string): ReadonlyMap<string, string> {
  const headers = new Map<string, string>();
  for (const line of head.replace(/\r?\n[ \t]/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return headers;
}

function parameter(header: string | undefined, name: string): string | undefined {
  const match = new RegExp(`${name}\\s{0,4}=\\s{0,4}(?:"([^"]{1,200})"|([^\\s;]{1,200}))`, 'i').exec(header ?? '');
  return match?.[1] ?? match?.[2];
}

function splitHead(text: string): { head: string; body: string } {
  const window = text.slice(0, HEADER_LIMIT);
  const blank = /\r?\n\r?\n/.exec(window);
  return blank === null ? { head: window, body: '' } : { head: text.slice(0, blank.index), body: text.slice(blank.index + blank[0].length) };
}

function quotedPrintable(body: string): Uint8Array {
  const joined = body.replace(/=[ \t]{0,8}\r?\n/g, '');
  return new Uint8Array(Buffer.from(joined.replace(/=([0-9A-Fa-f]{2})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16))), 'latin1'));
}

function decodeBody(body: string, encoding: string | undefined): Uint8Array {
  const name = encoding?.toLowerCase();
  if (name === 'base64') return new Uint8Array(Buffer.from(body, 'base64'));
  return name === 'quoted-printable' ? quotedPrintable(body) : new Uint8Array(Buffer.from(body, 'latin1'));
}

/** Whether the bytes begin as a web archive does. */
export const isMhtml = (head: string): boolean => /^(?:from|mime-version|subject|date|content-type|snapshot-content-location):/i.test(head) && /content-type:\s{0,4}multipart\/related/i.test(head);

/** The first HTML part of a web archive; pictures and other parts stay closed. Null when there is none. */
export function pageOfMhtml(bytes: Uint8Array): ArchivedPage | null {
  const { head, body } = splitHead(decodeBytes(bytes));
  const boundary = parameter(readHeaders(head).get('content-type'), 'boundary');
  if (boundary === undefined) return null;
  for (const part of body.split(`--${boundary}`, MOST_PARTS).slice(1)) {
    const inner = splitHead(part.replace(/^\r?\n/, ''));
    const headers = readHeaders(inner.head);
    const type = headers.get('content-type');
    if (type === undefined || !/^text\/html/i.test(type)) continue;
    return { bytes: decodeBody(inner.body, headers.get('content-transfer-encoding')), charset: parameter(type, 'charset')?.toLowerCase() };
  }
  return null;
}
