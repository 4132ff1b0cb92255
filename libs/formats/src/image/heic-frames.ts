import { BrokenHeader, type Frame, HeaderReader } from './image-header';

/** A box of the container: what it holds lies in [from, to). */
interface Box {
  readonly kind: string;
  readonly from: number;
  readonly to: number;
}

/** More boxes side by side than any camera writes. */
const MOST_BOXES = 10_000;
/** Version and flags before the content of a full box. */
const FULL = 4;

/** Boxes in [from, to) one after the other; one that runs past its holder is `truncated`. */
function* boxesIn(reader: HeaderReader, from: number, to: number): Generator<Box> {
  for (let at = from, count = 0; at < to; count += 1) {
    if (count === MOST_BOXES) throw new BrokenHeader('damaged');
    const [short, kind] = [reader.long(at), reader.letters(at + 4, 4)];
    const wide = short === 1;
    const size = short === 0 ? to - at : wide ? reader.long(at + 8) * 2 ** 32 + reader.long(at + 12) : short;
    if (size < (wide ? 16 : 8)) throw new BrokenHeader('damaged');
    if (at + size > to) throw new BrokenHeader('truncated');
    yield { kind, from: at + (wide ? 16 : 8), to: at + size };
    at += size;
  }
}

function inside(reader: HeaderReader, { from, to }: Box, kind: string, skip = 0): Box {
  for (const box of boxesIn(reader, from + skip, to)) if (box.kind === kind) return box;
  throw new BrokenHeader('damaged');
}

/**
 * The one picture of a HEIC file, from its container alone: of all sizes declared in it the largest, since tiles, thumbnails and
 * depth maps are parts of the picture and smaller. Throws `BrokenHeader`.
 */
export function heicFrames(bytes: Uint8Array): Frame[] {
  const reader = new HeaderReader(bytes, false);
  // All boxes of the file are walked, not only as far as the header: picture data that is cut off lies at the end.
  const top = [...boxesIn(reader, 0, bytes.length)];
  const meta = top.find(({ kind }) => kind === 'meta');
  if (meta === undefined) throw new BrokenHeader('damaged');
  const properties = inside(reader, inside(reader, meta, 'iprp', FULL), 'ipco');
  const sizes = [...boxesIn(reader, properties.from, properties.to)]
    .filter(({ kind }) => kind === 'ispe')
    .map(({ from }) => ({ width: reader.long(from + FULL), height: reader.long(from + FULL + 4), dpi: null }));
  const [largest] = sizes.sort((one, other) => other.width * other.height - one.width * one.height);
  if (largest === undefined) throw new BrokenHeader('damaged');
  return [largest];
}
