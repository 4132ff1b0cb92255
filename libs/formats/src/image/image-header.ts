/** What an image's header says of one page in it: size as stored, resolution where it is declared. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly dpi: number | null;
}

/** Thrown while a header is read: the bytes end too soon, or are not what they began as. */
export class BrokenHeader extends Error {
  constructor(readonly reason: 'truncated' | 'damaged') {
    super(`image header: ${reason}`);
  }
}

/** Reads numbers out of bytes in the order of the file; past the end is `truncated`. */
export class HeaderReader {
  private readonly view: DataView;

  constructor(
    readonly bytes: Uint8Array,
    private readonly littleEndian: boolean,
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  private at(offset: number, size: number): number {
    if (offset < 0 || offset + size > this.bytes.length) throw new BrokenHeader('truncated');
    return offset;
  }

  byte(offset: number): number {
    return this.view.getUint8(this.at(offset, 1));
  }

  short(offset: number): number {
    return this.view.getUint16(this.at(offset, 2), this.littleEndian);
  }

  long(offset: number): number {
    return this.view.getUint32(this.at(offset, 4), this.littleEndian);
  }

  letters(offset: number, length: number): string {
    this.at(offset, length);
    return String.fromCharCode(...this.bytes.subarray(offset, offset + length));
  }
}
