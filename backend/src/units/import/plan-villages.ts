import { villageKinds } from '@huong-uoc/contracts';
import { searchKey } from '../search-key';
import type { Column, MappedTable } from './columns';

export const villageColumns: readonly Column[] = [
  { key: 'commune', label: 'Xã, phường', headings: ['tên xã', 'xã', 'phường', 'mã xã', 'commune code'], optional: true },
  { key: 'kind', label: 'Loại', headings: ['loại thôn', 'cấp'], optional: true },
  { key: 'name', label: 'Tên thôn', headings: ['tên', 'thôn', 'thôn, bản, tổ dân phố', 'village'] },
];

/** A commune that stands and may be written to. */
export interface WritableCommune {
  readonly id: string;
  readonly code: string | null;
  readonly label: string;
  readonly name: string;
  readonly from: string;
}
export interface PlannedVillage {
  readonly line: number;
  readonly communeId: string;
  readonly communeLabel: string;
  readonly kind: string;
  readonly name: string;
  /** Its commune has a village of that name already: it is left as it is. */
  readonly known: boolean;
}
export interface VillagePlan {
  readonly villages: readonly PlannedVillage[];
  readonly conflicts: readonly { readonly line: number; readonly sentence: string }[];
}

/** What a file of villages would add to the register, and what speaks against each line. Pure: it decides, others write. `standing` holds "commune id, space, search key". */
export function planVillages({ rows, problems }: MappedTable, communes: readonly WritableCommune[], standing: ReadonlySet<string>, effectiveOn: string): VillagePlan {
  const conflicts = problems.map((sentence) => ({ line: 1, sentence }));
  if (problems.length > 0) return { villages: [], conflicts };
  const lineOf = new Map<string, number>();
  const villages = rows.flatMap(({ line, cells }): PlannedVillage[] => {
    const refuse = (sentence: string): PlannedVillage[] => {
      conflicts.push({ line, sentence });
      return [];
    };
    const commune = communeOf(cells['commune'] ?? '', communes);
    if (typeof commune === 'string') return refuse(commune);
    if (commune.from > effectiveOn) return refuse(`${commune.label} chưa thành lập vào ngày có hiệu lực`);
    const words = wordsOf(cells['kind'] ?? '', cells['name'] ?? '');
    if (typeof words === 'string') return refuse(words);
    const key = `${commune.id} ${searchKey(`${words.kind} ${words.name}`)}`;
    const earlier = lineOf.get(key);
    if (earlier !== undefined) return refuse(`${words.kind} ${words.name} của ${commune.label} đã có ở dòng ${earlier}`);
    lineOf.set(key, line);
    return [{ line, communeId: commune.id, communeLabel: commune.label, ...words, known: standing.has(key) }];
  });
  return { villages, conflicts };
}

/** By code, by kind and name, or by name alone where only one commune bears it; a file of a single commune need not say which. */
function communeOf(cell: string, communes: readonly WritableCommune[]): WritableCommune | string {
  const [only, second] = communes;
  if (cell === '') return only !== undefined && second === undefined ? only : 'chưa ghi xã, phường';
  const key = searchKey(cell);
  const named = communes.filter(({ code, label }) => code === cell || searchKey(label) === key);
  const found = named.length > 0 ? named : communes.filter(({ name }) => searchKey(name) === key);
  if (found.length > 1) return `“${cell}” là tên của ${found.length} xã, phường; ghi thêm Xã hoặc Phường, hoặc mã`;
  return found[0] ?? `không có xã, phường “${cell}” trong địa bàn được ghi`;
}

/** The kind stands in its own column or before the name. */
function wordsOf(kindCell: string, nameCell: string): { kind: string; name: string } | string {
  if (nameCell === '') return 'chưa ghi tên thôn';
  const written = villageKinds.find((kind) => searchKey(kind) === searchKey(kindCell));
  const before = villageKinds.find((kind) => searchKey(nameCell).startsWith(`${searchKey(kind)} `));
  if (kindCell !== '' && written === undefined) return `loại “${kindCell}” không hợp lệ (${villageKinds.join(', ')})`;
  const kind = written ?? before;
  if (kind === undefined) return `“${nameCell}” chưa ghi loại (thôn, bản, xóm, tổ dân phố …)`;
  const name = before === kind ? nameCell.split(/\s+/).slice(kind.split(' ').length).join(' ') : nameCell;
  return name === '' || name.length > 120 ? 'tên thôn trống hoặc quá dài' : { kind, name };
}
