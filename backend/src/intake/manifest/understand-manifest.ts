import type { IntakeValues } from '@huong-uoc/contracts';
import { villagesNamed } from '../preflight/match-village';
import type { KnownVillage } from '../preflight/village-names.queries';
import { columnOf, manifestColumns, type ManifestColumn } from './manifest-columns';
import type { ManifestError, ManifestRow, StoredManifest } from './manifest-report';
import type { Table } from '../../platform/tables';

interface Cell {
  readonly column: ManifestColumn;
  readonly text: string;
}

/** Reads a table as a manifest for the villages of one commune: good rows, and what is wrong with the others by row and column. */
export function understandManifest(fileName: string, table: Table, villages: readonly KnownVillage[]): StoredManifest {
  const headingAt = Math.max(0, table.findIndex((row) => row.some((cell) => columnOf(cell)?.field === 'path')));
  const headings = onceEach((table[headingAt] ?? []).map((heading) => ({ heading, column: columnOf(heading) })));
  const errors: ManifestError[] = headings
    .filter(({ heading, column }) => heading !== '' && column === undefined)
    .map(({ heading }) => ({ row: headingAt + 1, column: heading, sentence: whyUnused(heading) }));
  const body = table.slice(headingAt + 1).map((cells, index) => ({ cells, number: headingAt + 2 + index })).filter(({ cells }) => cells.some((cell) => cell !== ''));
  if (!headings.some(({ column }) => column?.field === 'path')) return { fileName, total: body.length, rows: [], errors: [...errors, { row: 1, column: 'Tên tệp', sentence: 'Bảng kê thiếu cột “Tên tệp”.' }] };
  const rows: ManifestRow[] = [];
  const seen = new Map<string, number>();
  for (const { cells, number } of body) {
    const filled = cells.flatMap((text, at): Cell[] => (text === '' || headings[at]?.column === undefined ? [] : [{ column: headings[at].column, text }]));
    const read = readRow(number, filled, villages);
    const twice = read.row === null ? undefined : seen.get(read.row.path.toLowerCase());
    if (twice !== undefined) errors.push({ row: number, column: 'Tên tệp', sentence: `Tệp này đã ghi ở dòng ${twice}.` });
    else if (read.row !== null && read.errors.length === 0) {
      rows.push(read.row);
      seen.set(read.row.path.toLowerCase(), number);
    }
    errors.push(...read.errors);
  }
  return { fileName, total: body.length, rows, errors };
}

/** Of two columns that mean the same the first is used: the second would take its place unseen. */
function onceEach<T extends { readonly column: ManifestColumn | undefined }>(headings: readonly T[]): (T | (Omit<T, 'column'> & { column: undefined }))[] {
  return headings.map((each, at) => (headings.slice(0, at).some(({ column }) => column !== undefined && column === each.column) ? { ...each, column: undefined } : each));
}

function whyUnused(heading: string): string {
  const meant = columnOf(heading);
  if (meant !== undefined) return `Đã có cột “${meant.heading}”; các ô của cột này không được dùng.`;
  return `Không hiểu cột “${heading}”; các ô của cột này không được dùng. Các cột dùng được: ${manifestColumns.map((column) => column.heading).join(', ')}.`;
}

function readRow(number: number, cells: readonly Cell[], villages: readonly KnownVillage[]): { row: ManifestRow | null; errors: ManifestError[] } {
  const errors: ManifestError[] = [];
  const values: Record<string, unknown> = {};
  for (const { column, text } of cells) {
    const read = column.field === 'village' ? villageCell(villages, text) : column.read(text);
    if ('wrong' in read) errors.push({ row: number, column: column.heading, sentence: read.wrong });
    else values[column.field === 'village' ? 'villageId' : column.field] = read.value;
  }
  const { path, ...rest } = values;
  if (typeof path !== 'string') return { row: null, errors: [...errors, { row: number, column: 'Tên tệp', sentence: 'Dòng này thiếu tên tệp.' }] };
  return { row: { row: number, path, values: rest as Partial<IntakeValues> }, errors };
}

function villageCell(villages: readonly KnownVillage[], text: string): { value: string } | { wrong: string } {
  const named = villagesNamed(villages, text);
  const [only] = named;
  if (only === undefined) return { wrong: `Xã, phường không có “${text}”.` };
  return named.length === 1 ? { value: only.id } : { wrong: `Có ${named.length} nơi tên “${text}”: ${named.map(({ label }) => label).join('; ')}. Ghi đủ loại và tên.` };
}
