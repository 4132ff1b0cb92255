import { legacyEncodingOf } from '../assembly/font-encoding';
import { decodeWindows1252 } from '../assembly/western';

/** Code page of a font's character set (`\fcharset`); others follow the document's own. */
const CHARSETS: Readonly<Record<number, number>> = {
  77: 10000, 128: 932, 129: 949, 134: 936, 136: 950, 161: 1253, 162: 1254, 163: 1258, 177: 1255, 178: 1256, 186: 1257, 204: 1251, 222: 874, 238: 1250,
};
const LABELS: Readonly<Record<number, string>> = { 10000: 'macintosh', 932: 'shift_jis', 949: 'euc-kr', 936: 'gbk', 950: 'big5', 65001: 'utf-8', 874: 'windows-874' };
const DEFAULT_PAGE = 1252;
const LONGEST_NAME = 64;

interface Font {
  name: string;
  codePage: number | null;
}

const labelOf = (codePage: number): string => LABELS[codePage] ?? (codePage >= 1250 && codePage <= 1258 ? `windows-${codePage}` : 'windows-1252');

/** The fonts of a document, and how bytes set in them are read. */
export class FontTable {
  /** Font of text that names none (`\deff`). */
  defaultFont = 0;
  /** Code page of the document (`\ansicpg`). */
  codePage = DEFAULT_PAGE;
  private readonly fonts = new Map<number, Font>();
  private readonly decoders = new Map<string, TextDecoder>();
  private current: Font = { name: '', codePage: null };

  /** Takes a control word of the font table. */
  define(word: string, parameter: number | null): void {
    if (word === 'f') {
      this.current = { name: '', codePage: null };
      this.fonts.set(parameter ?? 0, this.current);
    } else if (word === 'fcharset') this.current.codePage ??= CHARSETS[parameter ?? 0] ?? null;
    else if (word === 'cpg' && parameter !== null) this.current.codePage = parameter;
  }

  /** Takes text of the font table; a name ends with a semicolon. */
  addName(text: string): void {
    if (this.current.name.length > LONGEST_NAME || this.current.name.endsWith(';')) return;
    this.current.name += text.slice(0, LONGEST_NAME);
  }

  nameOf(number: number): string {
    return (this.fonts.get(number)?.name ?? '').split(';')[0]?.trim() ?? '';
  }

  /** Bytes set in that font as text; legacy fonts keep their bytes as Latin-1, to be repaired later. */
  decode(bytes: Uint8Array, number: number): string {
    const font = this.fonts.get(number);
    const label = legacyEncodingOf(this.nameOf(number)) === null ? labelOf(font?.codePage ?? this.codePage) : 'windows-1252';
    if (label === 'windows-1252') return decodeWindows1252(bytes);
    const decoder = this.decoders.get(label) ?? new TextDecoder(label, { ignoreBOM: true });
    this.decoders.set(label, decoder);
    const text = decoder.decode(bytes);
    // Windows-1258 keeps tones as marks of their own; no program shows them so.
    return label === 'windows-1258' ? text.normalize('NFC') : text;
  }
}
