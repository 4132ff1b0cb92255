import { intakeValues, type IntakeValues } from '@huong-uoc/contracts';
import { foldVi } from '@huong-uoc/text';

/** A column of the manifest: its heading as the screens write it, other headings it goes by, and how a cell becomes a value. */
export interface ManifestColumn {
  readonly heading: string;
  readonly also: readonly string[];
  readonly field: 'path' | 'village' | keyof IntakeValues;
  /** The value, or a sentence why the cell has none. */
  read(cell: string): { readonly value: unknown } | { readonly wrong: string };
}

const plain = (most: number) => (cell: string) => (cell.length <= most ? { value: cell } : { wrong: `Dài quá ${most} ký tự.` });

function day(cell: string): { value: string } | { wrong: string } {
  const [, d = '', m = '', y = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(cell) ?? [];
  const iso = y === '' ? cell.slice(0, 10) : `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
  const parsed = intakeValues.shape.adoptedOn.safeParse(iso);
  return parsed.success && parsed.data !== null ? { value: parsed.data } : { wrong: `“${cell}” không phải ngày. Ghi dạng 20/4/2024.` };
}

const oneOf = (choices: Readonly<Record<string, unknown>>, shown: string) => (cell: string) => {
  const value = choices[foldVi(cell)];
  return value === undefined ? { wrong: `Không hiểu “${cell}”. Ghi ${shown}.` } : { value };
};

const kinds = { chung: 'general', 'huong uoc': 'general', 'quy uoc': 'general', 'huong uoc, quy uoc chung': 'general', rieng: 'sector', 'rieng mot linh vuc': 'sector', 'linh vuc': 'sector' };
const purposes = { 'dang co hieu luc': 'text-in-force', 'ban dang co hieu luc': 'text-in-force', 'hieu luc': 'text-in-force', 'du thao': 'draft' };

export const manifestColumns: readonly ManifestColumn[] = [
  { heading: 'Tên tệp', also: ['tep', 'file', 'ten file', 'tap tin'], field: 'path', read: plain(500) },
  { heading: 'Thôn', also: ['ten thon', 'ban', 'thon, ban', 'thon/ban', 'thon, ban, to dan pho', 'dia ban', 'to dan pho', 'xom'], field: 'village', read: plain(200) },
  { heading: 'Loại', also: ['loai huong uoc, quy uoc', 'loai van ban'], field: 'kind', read: oneOf(kinds, '“chung” hoặc “riêng một lĩnh vực”') },
  { heading: 'Tên hương ước, quy ước', also: ['ten van ban', 'tieu de', 'ten'], field: 'title', read: plain(300) },
  { heading: 'Ngày thông qua', also: ['thong qua', 'ngay thong qua o cuoc hop'], field: 'adoptedOn', read: day },
  { heading: 'Ngày công nhận', also: ['cong nhan', 'ngay phe duyet', 'ngay quyet dinh'], field: 'recognisedOn', read: day },
  { heading: 'Số quyết định', also: ['so quyet dinh cong nhan', 'so cong nhan', 'quyet dinh so', 'so qd'], field: 'recognitionNumber', read: plain(100) },
  { heading: 'Cơ quan công nhận', also: ['don vi cong nhan', 'co quan ban hanh', 'co quan phe duyet'], field: 'recognisedBy', read: plain(200) },
  { heading: 'Có hiệu lực từ', also: ['ngay co hieu luc', 'hieu luc tu ngay', 'hieu luc tu'], field: 'inForceFrom', read: day },
  { heading: 'Mục đích', also: ['muc dich nop'], field: 'purpose', read: oneOf(purposes, '“đang có hiệu lực” hoặc “dự thảo”') },
];

/** The column a heading means; accents, case and a note in brackets do not matter. */
export function columnOf(heading: string): ManifestColumn | undefined {
  const wanted = foldVi(heading.replace(/\([^()]*\)/, ''));
  return manifestColumns.find((column) => foldVi(column.heading) === wanted || column.also.includes(wanted));
}
