import { FormatProblem } from '../format-problem';
import type { Extent } from './fib';

/** Little-endian numbers of one structure; reading beyond it is a damaged file. */
export class TableSlice {
  readonly view: DataView;

  constructor(readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** The structure at that place of the table stream; null when the file has none. */
  static of(table: Uint8Array, extent: Extent | null, label: string): TableSlice | null {
    if (extent === null) return null;
    if (extent.at + extent.length > table.length) throw new FormatProblem('truncated', { label });
    return new TableSlice(table.subarray(extent.at, extent.at + extent.length));
  }

  /** A part of this structure, as much of it as there is. */
  slice(at: number, length: number): TableSlice {
    return new TableSlice(this.bytes.subarray(at, at + length));
  }

  get length(): number {
    return this.bytes.length;
  }

  uint8(at: number): number {
    return this.view.getUint8(at);
  }

  uint16(at: number): number {
    return this.view.getUint16(at, true);
  }

  uint32(at: number): number {
    return this.view.getUint32(at, true);
  }

  /** UTF-16 text of that many characters. */
  text(at: number, characters: number): string {
    return new TextDecoder('utf-16le').decode(this.bytes.subarray(at, at + 2 * characters));
  }

  /** A PLC: n + 1 positions followed by n items of `size` bytes; the offset of each item with its positions. */
  *plc(size: number): Generator<{ start: number; end: number; at: number }> {
    const count = Math.max(0, Math.floor((this.length - 4) / (4 + size)));
    for (let index = 0; index < count; index += 1) {
      yield { start: this.uint32(4 * index), end: this.uint32(4 * index + 4), at: 4 * (count + 1) + size * index };
    }
  }
}
