import type { Piece } from '../assembly/piece';

const FIRST_SIZE = 256;
const JOINED_AT = 1024;

/** Bytes gathered one by one, each costing a byte and not an object: a file may hold millions of them. */
export class ByteGathering {
  private bytes = new Uint8Array(FIRST_SIZE);
  private length = 0;

  get isEmpty(): boolean {
    return this.length === 0;
  }

  push(byte: number): void {
    this.reserve(1);
    this.bytes[this.length] = byte;
    this.length += 1;
  }

  append(bytes: Uint8Array): void {
    this.reserve(bytes.length);
    this.bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** Hands out what was gathered and begins anew; the view is good until the next byte comes. */
  take(): Uint8Array {
    const taken = this.bytes.subarray(0, this.length);
    this.length = 0;
    return taken;
  }

  private reserve(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(2 * this.bytes.length, this.length + more));
    larger.set(this.bytes.subarray(0, this.length));
    this.bytes = larger;
  }
}

interface Gathered {
  readonly font: string;
  readonly capitals: boolean;
  whole: string;
  parts: string[];
}

/** Pieces gathered letter by letter; neighbours of one look become one. */
export class PieceGathering {
  private pieces: Gathered[] = [];

  add({ text, font, capitals }: Piece): void {
    const last = this.pieces.at(-1);
    if (last === undefined || last.font !== font || last.capitals !== capitals) {
      this.pieces.push({ font, capitals, whole: '', parts: [text] });
      return;
    }
    last.parts.push(text);
    if (last.parts.length >= JOINED_AT) close(last);
  }

  /** Hands out what was gathered and begins anew. */
  take(): Piece[] {
    const taken = this.pieces.map((piece) => {
      close(piece);
      return { text: piece.whole, font: piece.font, capitals: piece.capitals };
    });
    this.pieces = [];
    return taken;
  }
}

function close(piece: Gathered): void {
  piece.whole += piece.parts.join('');
  piece.parts = [];
}
