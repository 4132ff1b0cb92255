import { BrokenHeader, type Frame, HeaderReader } from './image-header';

const WIDTH = 256;
const HEIGHT = 257;
const X_RESOLUTION = 282;
const RESOLUTION_UNIT = 296;
const CENTIMETRE = 2.54;
const FIELD = 12;
const SHORT = 3;

interface Field {
  readonly type: number;
  readonly at: number;
}

function fieldsOf(reader: HeaderReader, directory: number): Map<number, Field> {
  const fields = new Map<number, Field>();
  const count = reader.short(directory);
  for (let index = 0; index < count; index += 1) {
    const at = directory + 2 + FIELD * index;
    fields.set(reader.short(at), { type: reader.short(at + 2), at: at + 8 });
  }
  return fields;
}

function numberOf(reader: HeaderReader, field: Field | undefined): number | null {
  if (field === undefined) return null;
  return field.type === SHORT ? reader.short(field.at) : reader.long(field.at);
}

function dpiOf(reader: HeaderReader, fields: ReadonlyMap<number, Field>): number | null {
  const resolution = fields.get(X_RESOLUTION);
  if (resolution === undefined) return null;
  const place = reader.long(resolution.at);
  const value = reader.long(place) / Math.max(1, reader.long(place + 4));
  const unit = numberOf(reader, fields.get(RESOLUTION_UNIT)) ?? 2;
  return unit === 2 ? value : unit === 3 ? value * CENTIMETRE : null;
}

/** Resolution in the first directory of a TIFF structure; null where none is declared. */
export function firstDpi(bytes: Uint8Array): number | null {
  const reader = new HeaderReader(bytes, bytes[0] === 0x49);
  return dpiOf(reader, fieldsOf(reader, reader.long(4)));
}

/**
 * The pages of a TIFF from its chain of directories, at most `maxFrames` + 1 of them (so that a caller sees that there are too
 * many); a chain that bites its own tail is `damaged`. BigTIFF, which no scanner writes, is too.
 */
export function tiffFrames(bytes: Uint8Array, maxFrames: number): Frame[] {
  const reader = new HeaderReader(bytes, bytes[0] === 0x49);
  if (reader.short(2) !== 42) throw new BrokenHeader('damaged');
  const frames: Frame[] = [];
  const seen = new Set<number>();
  for (let directory = reader.long(4); directory !== 0 && frames.length <= maxFrames; ) {
    if (seen.has(directory)) throw new BrokenHeader('damaged');
    seen.add(directory);
    const fields = fieldsOf(reader, directory);
    const [width, height] = [numberOf(reader, fields.get(WIDTH)), numberOf(reader, fields.get(HEIGHT))];
    if (width === null || height === null) throw new BrokenHeader('damaged');
    frames.push({ width, height, dpi: dpiOf(reader, fields) });
    directory = reader.long(directory + 2 + FIELD * reader.short(directory));
  }
  return frames;
}
