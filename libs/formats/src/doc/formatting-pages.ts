import { TableSlice } from './table-slice';

/** Bytes of the WordDocument stream that share their direct formatting. */
export interface FormattedRange {
  readonly start: number;
  readonly end: number;
  /** Property changes; of a paragraph they follow the number of its style. */
  readonly grpprl: Uint8Array;
  /** Style of a paragraph. */
  readonly style: number;
}

const PAGE = 512;
const NOTHING = new Uint8Array();

type ReadItem = (page: Uint8Array, count: number, index: number) => Pick<FormattedRange, 'grpprl' | 'style'>;

/** A character range's item is one byte: half the offset of its changes. */
const characterItem: ReadItem = (page, count, index) => {
  const at = 2 * (page[4 * (count + 1) + index] ?? 0);
  return { grpprl: at === 0 ? NOTHING : page.subarray(at + 1, at + 1 + (page[at] ?? 0)), style: 0 };
};

/** A paragraph's item begins with half the offset of its style and changes, whose length is counted in words. */
const paragraphItem: ReadItem = (page, count, index) => {
  const at = 2 * (page[4 * (count + 1) + 13 * index] ?? 0);
  if (at === 0) return { grpprl: NOTHING, style: 0 };
  const words = page[at] ?? 0;
  const [from, size] = words === 0 ? [at + 2, 2 * (page[at + 1] ?? 0)] : [at + 1, 2 * words - 1];
  return { style: (page[from] ?? 0) | ((page[from + 1] ?? 0) << 8), grpprl: page.subarray(from + 2, Math.max(from + 2, from + size)) };
};

function readRanges(document: Uint8Array, pages: TableSlice | null, readItem: ReadItem): FormattedRange[] {
  const ranges: FormattedRange[] = [];
  if (pages === null) return ranges;
  for (const { at } of pages.plc(4)) {
    const start = (pages.uint32(at) & 0x3f_ffff) * PAGE;
    const page = document.subarray(start, start + PAGE);
    if (page.length < PAGE) continue;
    const slice = new TableSlice(page);
    const count = Math.min(page[PAGE - 1] ?? 0, 101);
    for (let index = 0; index < count; index += 1) {
      ranges.push({ start: slice.uint32(4 * index), end: slice.uint32(4 * index + 4), ...readItem(page, count, index) });
    }
  }
  return ranges.filter(({ start, end }) => end > start).sort((one, other) => one.start - other.start);
}

/** Finds the range a byte lies in; ranges are sorted and, in a sound file, do not overlap. */
export class FormattedRanges {
  private constructor(private readonly ranges: readonly FormattedRange[]) {}

  static ofCharacters(document: Uint8Array, pages: TableSlice | null): FormattedRanges {
    return new FormattedRanges(readRanges(document, pages, characterItem));
  }

  static ofParagraphs(document: Uint8Array, pages: TableSlice | null): FormattedRanges {
    return new FormattedRanges(readRanges(document, pages, paragraphItem));
  }

  /** The range holding the byte, or undefined; `next` is where the answer may change. */
  at(offset: number): { range: FormattedRange | undefined; next: number } {
    let low = 0;
    let high = this.ranges.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.ranges[middle] as FormattedRange).start <= offset) low = middle + 1;
      else high = middle;
    }
    const range = this.ranges[low - 1];
    const following = this.ranges[low]?.start ?? Number.MAX_SAFE_INTEGER;
    if (range === undefined || range.end <= offset) return { range: undefined, next: following };
    return { range, next: Math.min(range.end, following) };
  }
}
