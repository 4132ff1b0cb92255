import { asWindows1252 } from '../assembly/western';

/** Names of U+00A0 … U+00FF in order: what Word writes for letters of old fonts. */
const LATIN_1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest ' +
  'Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig ' +
  'agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';

const OTHERS: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", ndash: '–', mdash: '—', lsquo: '‘', rsquo: '’', sbquo: '‚', ldquo: '“', rdquo: '”', bdquo: '„', hellip: '…', bull: '•',
  ensp: '\u2002', emsp: '\u2003', thinsp: '\u2009', trade: '™', euro: '€', dagger: '†', permil: '‰', lsaquo: '‹', rsaquo: '›', zwnj: '', zwj: '', lrm: '', rlm: '',
  abreve: 'ă', Abreve: 'Ă', dstrok: 'đ', Dstrok: 'Đ', itilde: 'ĩ', Itilde: 'Ĩ', utilde: 'ũ', Utilde: 'Ũ',
};

const NAMED = new Map<string, string>(Object.entries(OTHERS));
LATIN_1.split(' ').forEach((name, index) => NAMED.set(name, String.fromCharCode(0xa0 + index)));

/** Numbers from 128 to 159 mean Windows-1252, as in every browser. */
function numbered(code: number): string {
  if (code >= 0x80 && code <= 0x9f) return asWindows1252(String.fromCharCode(code));
  const isCharacter = code > 0 && code <= 0x10_ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : '\ufffd';
}

/** What an entity stands for, given without `&` and `;`; undefined when it is none. */
export function entity(name: string): string | undefined {
  if (!name.startsWith('#')) return NAMED.get(name);
  const hexadecimal = /^#[xX]([0-9a-fA-F]{1,8})$/.exec(name)?.[1];
  if (hexadecimal !== undefined) return numbered(Number.parseInt(hexadecimal, 16));
  const decimal = /^#(\d{1,8})$/.exec(name)?.[1];
  return decimal === undefined ? undefined : numbered(Number(decimal));
}

const ENTITY = /&(#?[0-9a-zA-Z]{1,10});?/y;

/** Text cut at its entities: `decoded` says that a part already is what it stands for. */
export function* entityParts(text: string): Generator<{ text: string; decoded: boolean }> {
  let from = 0;
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1)) {
    ENTITY.lastIndex = at;
    const match = ENTITY.exec(text);
    const found = match === null ? undefined : entity(match[1] as string);
    if (match === null || found === undefined) continue;
    if (at > from) yield { text: text.slice(from, at), decoded: false };
    yield { text: found, decoded: true };
    from = at + match[0].length;
  }
  if (from < text.length) yield { text: text.slice(from), decoded: false };
}

/** Text of an attribute, entities resolved. */
export function withoutEntities(text: string): string {
  let out = '';
  for (const part of entityParts(text)) out += part.text;
  return out;
}
