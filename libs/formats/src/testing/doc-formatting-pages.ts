import { ByteWriter } from './bytes';

/** Characters from `start` to `end` with their changes; of a paragraph these begin with its style. */
export interface FormattedItem {
  readonly start: number;
  readonly end: number;
  readonly item: readonly number[];
}

const PAGE = 512;

interface Kind {
  /** Bytes of the fixed part of an item, besides its position. */
  readonly fixed: number;
  /** How the variable part is stored; its offset is even. */
  stored(item: readonly number[]): number[];
}

const KINDS: Readonly<Record<'character' | 'paragraph', Kind>> = {
  character: { fixed: 1, stored: (item) => (item.length === 0 ? [] : [item.length, ...item]) },
  // The length is counted in words; an odd one is padded and said in its own byte after a zero.
  paragraph: { fixed: 13, stored: (item) => (item.length % 2 === 1 ? [(item.length + 1) / 2, ...item] : [0, item.length / 2, ...item]) },
};

function page(items: readonly FormattedItem[], byteOf: (position: number) => number, kind: Kind): { bytes: Uint8Array; used: number } {
  const bytes = new Uint8Array(PAGE);
  const view = new DataView(bytes.buffer);
  let free = PAGE - 1;
  let used = 0;
  const stored: number[] = [];
  while (used < items.length) {
    const item = kind.stored((items[used] as FormattedItem).item);
    const at = (free - item.length) & ~1;
    if (at < 4 * (used + 2) + kind.fixed * (used + 1)) break;
    bytes.set(item, at);
    stored.push(item.length === 0 ? 0 : at / 2);
    if (item.length > 0) free = at;
    used += 1;
  }
  for (let index = 0; index < used; index += 1) {
    view.setUint32(4 * index, byteOf((items[index] as FormattedItem).start), true);
    bytes[4 * (used + 1) + kind.fixed * index] = stored[index] ?? 0;
  }
  view.setUint32(4 * used, byteOf((items[used - 1] as FormattedItem).end), true);
  bytes[PAGE - 1] = used;
  return { bytes, used };
}

/** Appends the formatting pages to the document stream and returns the table that finds them. */
export function formattingPages(document: ByteWriter, items: readonly FormattedItem[], byteOf: (position: number) => number, name: 'character' | 'paragraph'): Uint8Array {
  const starts: number[] = [];
  const numbers: number[] = [];
  let rest = items;
  while (rest.length > 0) {
    const { bytes, used } = page(rest, byteOf, KINDS[name]);
    starts.push(byteOf((rest[0] as FormattedItem).start));
    numbers.push(document.length / PAGE);
    document.bytes(bytes);
    rest = rest.slice(used);
  }
  const end = byteOf((items.at(-1) as FormattedItem).end);
  return new ByteWriter().uint32(...starts, end, ...numbers).done();
}
