/** Grows a little-endian byte sequence; the writers of binary samples use it. */
export class ByteWriter {
  private readonly parts: number[] = [];

  get length(): number {
    return this.parts.length;
  }

  uint8(...values: number[]): this {
    for (const value of values) this.parts.push(value & 0xff);
    return this;
  }

  uint16(...values: number[]): this {
    for (const value of values) this.parts.push(value & 0xff, (value >> 8) & 0xff);
    return this;
  }

  uint32(...values: number[]): this {
    for (const value of values) this.parts.push(value & 0xff, (value >>> 8) & 0xff, (value >>> 16) & 0xff, (value >>> 24) & 0xff);
    return this;
  }

  bytes(values: Iterable<number>): this {
    for (const value of values) this.parts.push(value);
    return this;
  }

  text(text: string): this {
    for (let index = 0; index < text.length; index += 1) this.uint16(text.charCodeAt(index));
    return this;
  }

  zeros(count: number): this {
    for (let index = 0; index < count; index += 1) this.parts.push(0);
    return this;
  }

  padTo(multiple: number): this {
    return this.zeros((multiple - (this.length % multiple)) % multiple);
  }

  done(): Uint8Array {
    return Uint8Array.from(this.parts);
  }
}
