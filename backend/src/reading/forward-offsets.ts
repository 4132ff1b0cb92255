import type { Change } from '@huong-uoc/text';

/** From a place in the source to the same place in the repaired text; inside a repair, its beginning. `changes` in order. */
export function forwardOffsets(changes: readonly Change[]): (offset: number) => number {
  return (offset) => {
    let low = 0;
    let high = changes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((changes[middle] as Change).source.start <= offset) low = middle + 1;
      else high = middle;
    }
    const before = changes[low - 1];
    if (before === undefined) return offset;
    if (offset < before.source.end) return before.span.start;
    return before.span.end + offset - before.source.end;
  };
}
