import sharp from 'sharp';

export type ImageKind = 'png' | 'jpeg' | 'webp' | 'tiff';

/** A blank sheet as an image file: A4 at 50 dpi unless told otherwise. */
export async function blankImage(kind: ImageKind, { width = 413, height = 585, dpi = 50 } = {}): Promise<Uint8Array> {
  const blank = sharp({ create: { width, height, channels: 3, background: '#ffffff' } }).withMetadata({ density: dpi });
  return new Uint8Array(await blank.toFormat(kind).toBuffer());
}

/** A PNG whose header claims a size its pixels do not have. */
export async function boastingPng(width: number, height: number): Promise<Uint8Array> {
  const bytes = Buffer.from(await blankImage('png'));
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return new Uint8Array(bytes);
}

/** A TIFF of grey pages, two by two pixels each, little-endian; `loop` makes its last directory point at the first. */
export function smallTiff(pages: number, loop = false): Uint8Array {
  const fields: readonly (readonly [tag: number, value: (pixels: number) => number])[] = [
    [256, () => 2], [257, () => 2], [258, () => 8], [259, () => 1], [262, () => 1], [273, (pixels) => pixels], [277, () => 1], [278, () => 2], [279, () => 4],
  ];
  const size = 4 + 2 + 12 * fields.length + 4;
  const bytes = Buffer.alloc(8 + pages * size);
  bytes.write('II*\0', 'latin1');
  bytes.writeUInt32LE(8 + 4, 4);
  for (let page = 0; page < pages; page += 1) {
    const start = 8 + page * size;
    bytes.fill(255, start, start + 4);
    bytes.writeUInt16LE(fields.length, start + 4);
    fields.forEach(([tag, value], index) => {
      const at = start + 6 + 12 * index;
      bytes.writeUInt16LE(tag, at);
      bytes.writeUInt16LE(4, at + 2);
      bytes.writeUInt32LE(1, at + 4);
      bytes.writeUInt32LE(value(start), at + 8);
    });
    const next = page + 1 < pages ? start + size + 4 : loop ? 12 : 0;
    bytes.writeUInt32LE(next, start + size - 4);
  }
  return new Uint8Array(bytes);
}
