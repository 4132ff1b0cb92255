import { foldVi } from '@huong-uoc/text';
import type { IntakeValues, ManifestReport } from '@huong-uoc/contracts';

/** A good row of a manifest; `path` is the file's name as written, maybe with folders before it. */
export interface ManifestRow {
  readonly row: number;
  readonly path: string;
  readonly values: Partial<IntakeValues>;
}
export type ManifestError = ManifestReport['errors'][number];

/** A manifest as kept with its batch. */
export interface StoredManifest {
  readonly fileName: string;
  readonly total: number;
  readonly rows: readonly ManifestRow[];
  readonly errors: readonly ManifestError[];
}
/** A row as it is used by a line. */
export type UsedManifestRow = Pick<ManifestRow, 'row' | 'values'>;

export interface NamedFile {
  readonly fileName: string;
  readonly folder: string;
}

const key = (path: string): string => foldVi(path.replaceAll('\\', '/')).replace(/^\/+/, '');
const withoutEnding = (path: string): string => path.replace(/\.[a-z0-9]{1,5}$/, '');
const pathOf = ({ folder, fileName }: NamedFile): string => key(folder === '' ? fileName : `${folder}/${fileName}`);

/** Whether a row's path names the file: the whole path, the end of it from a folder on, with or without the ending. */
function names(wanted: string, path: string): boolean {
  return [path, withoutEnding(path)].some((own) => own === wanted || own.endsWith(`/${wanted}`));
}

/** The row for a file, or null where there is none or two rows claim it. Case and accents do not matter. */
export function manifestRowOf(manifest: StoredManifest | null, file: NamedFile): UsedManifestRow | null {
  const path = pathOf(file);
  const claiming = manifest?.rows.filter((row) => names(key(row.path), path)) ?? [];
  const [only] = claiming;
  return claiming.length === 1 && only !== undefined ? { row: only.row, values: only.values } : null;
}

/** How a manifest fits the files that have come so far. A name several files bear is used for none of them. */
export function manifestReport({ fileName, total, rows, errors }: StoredManifest, files: readonly NamedFile[]): ManifestReport {
  const paths = files.map(pathOf);
  const found = rows.map((row) => ({ row, count: paths.filter((path) => names(key(row.path), path)).length }));
  const shared = found.filter(({ count }) => count > 1).map(({ row, count }) => ({ row: row.row, column: 'Tên tệp', sentence: `Có ${count} tệp tên “${row.path}”. Ghi cả thư mục, ví dụ “Thôn Nà Phầy/${row.path}”.` }));
  return {
    fileName,
    rows: total,
    matched: found.filter(({ count }) => count === 1).length,
    errors: [...errors, ...shared].sort((a, b) => a.row - b.row),
    withoutFile: found.filter(({ count }) => count === 0).map(({ row }) => ({ row: row.row, fileName: row.path })),
  };
}
