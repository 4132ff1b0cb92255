import type { TableSlice } from './table-slice';

const NAME_AT = 40;

/** Font names by their index (`SttbfFfn`). */
export function readFontNames(table: TableSlice | null): string[] {
  const names: string[] = [];
  if (table === null) return names;
  const count = table.uint16(0);
  let at = 4;
  while (names.length < count && at < table.length) {
    const size = table.uint8(at) + 1;
    const name = table.text(at + NAME_AT, Math.max(0, Math.floor((Math.min(size, table.length - at) - NAME_AT) / 2)));
    const end = name.indexOf('\0');
    names.push(end < 0 ? name : name.slice(0, end));
    at += size;
  }
  return names;
}
