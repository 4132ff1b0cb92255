import type { Table } from '../../platform/tables';
import { mapColumns, type Column } from '../import/columns';
import { parseCsv } from '../province-data';
import { searchKey } from '../search-key';
import { reformColumns, type ReformRow } from './plan-reform';

/** The rows of a reform, or what is wrong with the file as a whole, in one sentence. */
export interface ReadReform {
  readonly rows: ReformRow[];
  readonly problem: string | null;
}

const columns: readonly Column[] = [
  { key: 'level', label: 'Cấp', headings: [] },
  { key: 'from_code', label: 'Mã cũ', headings: [] },
  { key: 'from_name', label: 'Tên cũ', headings: [], optional: true },
  { key: 'to_code', label: 'Mã mới', headings: [] },
  { key: 'to_name', label: 'Tên mới', headings: [] },
  { key: 'to_parent_code', label: 'Mã cấp trên', headings: ['mã đơn vị cấp trên'] },
  { key: 'divided', label: 'Chia', headings: ['chia tách'], optional: true },
];
/** What people write for what the plan knows. */
const levels: Readonly<Record<string, string>> = { 'tinh': 'province', 'thanh pho': 'province', 'huyen': 'district', 'xa': 'commune', 'phuong': 'commune', 'thi tran': 'commune', 'xa, phuong': 'commune' };
const answers: Readonly<Record<string, string>> = { co: 'yes', x: 'yes', khong: 'no' };

/** CSV with the columns' own names, as other programs write it. */
export function rowsOfCsv(csv: string): ReadReform {
  try {
    const rows = parseCsv(csv);
    const missing = reformColumns.filter((column) => rows[0]?.[column] === undefined);
    return { rows, problem: missing.length > 0 ? `Tệp thiếu cột ${missing.join(', ')}.` : null };
  } catch (cause) {
    return { rows: [], problem: `Tệp không đúng dạng CSV: ${(cause as Error).message}.` };
  }
}

/** A table as people keep it: Vietnamese headings in any order, "xã" for commune, "có" for yes. Lines keep the numbers they have in the file. */
export function rowsOfTable(table: Table): ReadReform {
  const { rows, problems } = mapColumns(table, columns);
  const [first, ...others] = problems;
  if (first !== undefined) return { rows: [], problem: [first, ...others].join(' ') };
  return { rows: rows.map(({ line, cells }) => ({ ...cells, line: String(line), level: levels[searchKey(cells['level'] ?? '')] ?? cells['level'] ?? '', divided: answers[searchKey(cells['divided'] ?? '')] ?? cells['divided'] ?? '' })), problem: rows.length === 0 ? 'Tệp không có dòng nào.' : null };
}
