import type { Table } from '../../platform/tables';
import { searchKey } from '../search-key';

/** A column a file may have: what it is called on screens, and every heading it is known by (accents and case apart). */
export interface Column {
  readonly key: string;
  readonly label: string;
  readonly headings: readonly string[];
  readonly optional?: boolean;
}

/** Rows by column key with their line in the file, and which heading was taken for which column. Blank lines are passed over. */
export interface MappedTable {
  readonly rows: readonly { readonly line: number; readonly cells: Readonly<Record<string, string>> }[];
  readonly columns: readonly { readonly label: string; readonly heading: string | null }[];
  /** What speaks against the headings, in whole sentences. */
  readonly problems: readonly string[];
}

/** Finds each column by its heading; a column that is missing, or there twice, is said in words. */
export function mapColumns(table: Table, columns: readonly Column[]): MappedTable {
  const [heading = [], ...body] = table;
  const keys = heading.map((cell) => searchKey(cell.replaceAll('_', ' ')));
  const places = columns.map((column) => ({ column, at: keys.flatMap((key, index) => (names(column).includes(key) ? [index] : [])) }));
  const problems = places.flatMap(({ column, at }) => {
    if (at.length > 1) return [`Có ${at.length} cột đều là “${column.label}”: ${at.map((index) => `“${heading[index] ?? ''}”`).join(', ')}.`];
    if (at.length === 0 && column.optional !== true) return [`Thiếu cột “${column.label}”; dòng đầu của tệp phải có tên cột này.`];
    return [];
  });
  const rows = body.flatMap((cells, index) => {
    if (cells.every((cell) => cell === '')) return [];
    return [{ line: index + 2, cells: Object.fromEntries(places.map(({ column, at: [first] }) => [column.key, first === undefined ? '' : (cells[first] ?? '')])) }];
  });
  return { rows, columns: places.map(({ column, at: [first] }) => ({ label: column.label, heading: first === undefined ? null : (heading[first] ?? '') })), problems };
}

const names = ({ key, label, headings }: Column): readonly string[] => [key.replaceAll('_', ' '), label, ...headings].map(searchKey);
