import { FormatProblem } from '../format-problem';

/** What stands at a place of the file. */
export type TokenKind = 'open' | 'close' | 'word' | 'symbol' | 'hex' | 'text' | 'binary';

const OPEN = 0x7b;
const CLOSE = 0x7d;
const BACKSLASH = 0x5c;
const QUOTE = 0x27;
const MINUS = 0x2d;
const SPACE = 0x20;
const CR = 0x0d;
const LF = 0x0a;
const MAX_DIGITS = 10;
const MAX_WORD = 32;

const isLetter = (byte: number | undefined): boolean => byte !== undefined && ((byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a));
const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39;
const endsText = (byte: number): boolean => byte === OPEN || byte === CLOSE || byte === BACKSLASH || byte === CR || byte === LF;

/** Walks through an RTF file once; after `next()` the fields describe the token. Binary data is stepped over. */
export class RtfTokens {
  kind: TokenKind = 'text';
  /** Control word without its backslash, or the character of a control symbol. */
  name = '';
  /** Number of a control word, or the byte of a hexadecimal one; null when there is none. */
  parameter: number | null = null;
  /** Bytes of a stretch of text. */
  text: Uint8Array = new Uint8Array();
  private at = 0;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly label: string,
  ) {}

  next(): boolean {
    const { bytes } = this;
    while (bytes[this.at] === CR || bytes[this.at] === LF) this.at += 1;
    const byte = bytes[this.at];
    if (byte === undefined) return false;
    if (byte === OPEN || byte === CLOSE) {
      this.kind = byte === OPEN ? 'open' : 'close';
      this.at += 1;
    } else if (byte === BACKSLASH) this.readControl();
    else this.readText();
    return true;
  }

  private readText(): void {
    const start = this.at;
    while (this.at < this.bytes.length && !endsText(this.bytes[this.at] as number)) this.at += 1;
    this.kind = 'text';
    this.text = this.bytes.subarray(start, this.at);
  }

  private readControl(): void {
    this.at += 1;
    const byte = this.bytes[this.at];
    if (isLetter(byte)) return this.readWord();
    this.parameter = null;
    if (byte === QUOTE) {
      const digits = String.fromCharCode(this.bytes[this.at + 1] ?? 0, this.bytes[this.at + 2] ?? 0);
      this.kind = 'hex';
      this.parameter = /^[0-9a-f]{2}$/i.test(digits) ? Number.parseInt(digits, 16) : null;
      this.at += this.parameter === null ? 1 : 3;
      return;
    }
    this.kind = 'symbol';
    this.name = byte === undefined ? '' : String.fromCharCode(byte);
    this.at += 1;
  }

  private readWord(): void {
    const { bytes } = this;
    const start = this.at;
    while (this.at - start < MAX_WORD && isLetter(bytes[this.at])) this.at += 1;
    this.kind = 'word';
    this.name = String.fromCharCode(...bytes.subarray(start, this.at));
    this.parameter = this.readNumber();
    if (bytes[this.at] === SPACE) this.at += 1;
    if (this.name === 'bin') this.skipBinary(this.parameter ?? 0);
  }

  private readNumber(): number | null {
    const { bytes } = this;
    const start = this.at;
    if (bytes[this.at] === MINUS && isDigit(bytes[this.at + 1])) this.at += 1;
    const digits = this.at;
    while (this.at - digits < MAX_DIGITS && isDigit(bytes[this.at])) this.at += 1;
    return this.at === digits ? null : Number(String.fromCharCode(...bytes.subarray(start, this.at)));
  }

  private skipBinary(length: number): void {
    this.kind = 'binary';
    if (length <= 0) return;
    if (this.at + length > this.bytes.length) throw new FormatProblem('truncated', { label: this.label });
    this.at += length;
  }
}
