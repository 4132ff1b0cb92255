import { splitKind } from '../province-data';
import { searchKey } from '../search-key';

export type ReformLevel = 'province' | 'district' | 'commune';
export const reformLevels: readonly ReformLevel[] = ['province', 'district', 'commune'];

/** A unit as it stood on the day before the reform. */
export interface UnitBefore {
  readonly id: string;
  readonly level: ReformLevel;
  readonly code: string | null;
  readonly label: string;
  readonly parentId: string | null;
  /** It has a change on the day of the reform or later: nothing older can be put before that. */
  readonly changesLater: boolean;
}
/** A unit the reform makes. `parent` is another new unit's key, or the id of one that stays. */
export interface NewUnit {
  readonly key: string;
  readonly level: ReformLevel;
  readonly code: string;
  readonly kind: string;
  readonly name: string;
  readonly parent: { readonly key: string } | { readonly id: string } | null;
}
export interface Conflict {
  /** Line of the file; the heading is line 1. */
  readonly line: number;
  readonly sentence: string;
}
export interface ReformPlan {
  readonly begins: readonly NewUnit[];
  readonly ends: readonly { readonly unit: UnitBefore; readonly into: readonly string[]; readonly divided: boolean }[];
  readonly conflicts: readonly Conflict[];
}
/** Cells by column; `line` where the file numbers its lines otherwise than one after the other. */
export type ReformRow = Readonly<Record<string, string>>;

export const reformColumns = ['level', 'from_code', 'from_name', 'to_code', 'to_name', 'to_parent_code', 'divided'] as const;
const words: Readonly<Record<ReformLevel, string>> = { province: 'tỉnh', district: 'huyện', commune: 'xã, phường' };

interface Line {
  readonly line: number;
  readonly level: ReformLevel;
  readonly from: UnitBefore;
  readonly to: { readonly key: string; readonly code: string; readonly name: string; readonly parentCode: string } | null;
  readonly divided: boolean;
}

/** What a reform file would do to the units that stand the day before it, and everything that speaks against it. Pure: it decides, others write. */
export function planReform(rows: readonly ReformRow[], before: readonly UnitBefore[]): ReformPlan {
  const conflicts: Conflict[] = [];
  const lines = rows.flatMap((row, index) => readLine(row, Number(row['line'] ?? index + 2), before, conflicts));
  const ends = endsOf(lines, conflicts);
  const begins = beginsOf(lines, before, new Set(ends.map(({ unit }) => unit.id)), conflicts);
  orphans(ends, before, conflicts);
  return { begins, ends, conflicts: conflicts.sort((a, b) => a.line - b.line) };
}

function readLine(row: ReformRow, line: number, before: readonly UnitBefore[], conflicts: Conflict[]): Line[] {
  const { level = '', from_code: code = '', from_name: label = '', to_code: toCode = '', to_name: name = '', to_parent_code: parentCode = '', divided = '' } = row;
  const refuse = (sentence: string): Line[] => {
    conflicts.push({ line, sentence });
    return [];
  };
  if (!isLevel(level)) return refuse(`cấp “${level}” không hợp lệ (province, district hoặc commune)`);
  const from = before.find((unit) => unit.level === level && unit.code === code);
  if (from === undefined) return refuse(`ngày trước khi sắp xếp không có ${words[level]} mã ${code}`);
  if (label !== '' && searchKey(label) !== searchKey(from.label)) return refuse(`mã ${code} là ${from.label}, tệp ghi ${label}`);
  if (from.changesLater) return refuse(`${from.label} đã có thay đổi từ ngày sắp xếp trở đi`);
  if (!['', 'no', 'yes'].includes(divided)) return refuse(`cột divided chỉ ghi yes hoặc no, tệp ghi “${divided}”`);
  if (toCode === '' && name !== '') return refuse(`${name} chưa có mã`);
  if (toCode !== '' && !hasKind(name)) return refuse(`tên mới “${name}” phải có loại đơn vị (Tỉnh, Xã, Phường …)`);
  return [{ line, level, from, to: toCode === '' ? null : { key: `${level} ${toCode}`, code: toCode, name, parentCode }, divided: divided === 'yes' }];
}

function endsOf(lines: readonly Line[], conflicts: Conflict[]): ReformPlan['ends'] {
  return groups(lines, ({ from }) => from.id).flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    const into = own.flatMap(({ to }) => (to === null ? [] : [to.key]));
    const shouldDivide = into.length > 1;
    const wrong = own.find(({ divided }) => divided !== shouldDivide);
    if (new Set(into).size < into.length) conflicts.push({ line: first.line, sentence: `${first.from.label} được ghi hai lần vào cùng một đơn vị mới` });
    else if (into.length > 0 && into.length < own.length) conflicts.push({ line: first.line, sentence: `${first.from.label} vừa có vừa không có đơn vị mới` });
    else if (wrong !== undefined) conflicts.push({ line: wrong.line, sentence: `${first.from.label} ${shouldDivide ? 'vào nhiều đơn vị nên phải ghi divided = yes' : 'chỉ vào một đơn vị nên không thể ghi divided = yes'}` });
    return [{ unit: first.from, into, divided: shouldDivide }];
  });
}

function beginsOf(lines: readonly Line[], before: readonly UnitBefore[], ended: ReadonlySet<string>, conflicts: Conflict[]): NewUnit[] {
  const targets = lines.flatMap(({ line, level, to }) => (to === null ? [] : [{ line, level, ...to }]));
  const keys = new Set(targets.map(({ key }) => key));
  return groups(targets, ({ key }) => key).flatMap((same): NewUnit[] => {
    const [first] = same;
    if (first === undefined) return [];
    const { line, level, key, code, name, parentCode } = first;
    const other = same.find((each) => each.name !== name || each.parentCode !== parentCode);
    if (other !== undefined) conflicts.push({ line: other.line, sentence: `mã mới ${code} được ghi hai tên hoặc hai đơn vị cấp trên: ${name}, ${other.name}` });
    const clash = before.find((unit) => unit.level === level && unit.code === code && !ended.has(unit.id));
    if (clash !== undefined) conflicts.push({ line, sentence: `mã ${code} đang là của ${clash.label}, đơn vị này không kết thúc` });
    const parent = parentOf(level, parentCode, keys, before, ended);
    if (parent === undefined) conflicts.push({ line, sentence: `${name}: không có đơn vị cấp trên mã ${parentCode} sau sắp xếp` });
    return [{ key, level, code, ...splitKind(name), parent: parent ?? null }];
  });
}

/** A province has none; others lie under a new unit of the file or one that stays. Undefined: there is no such unit. */
function parentOf(level: ReformLevel, code: string, keys: ReadonlySet<string>, before: readonly UnitBefore[], ended: ReadonlySet<string>): NewUnit['parent'] | undefined {
  if (level === 'province') return code === '' ? null : undefined;
  const above: readonly ReformLevel[] = level === 'district' ? ['province'] : ['district', 'province'];
  const made = above.map((each) => `${each} ${code}`).find((key) => keys.has(key));
  if (made !== undefined) return { key: made };
  const stays = before.find((unit) => above.includes(unit.level) && unit.code === code && !ended.has(unit.id));
  return stays === undefined ? undefined : { id: stays.id };
}

/** Whatever lay under a unit that ends must end as well, or it would hang in the air. */
function orphans(ends: ReformPlan['ends'], before: readonly UnitBefore[], conflicts: Conflict[]): void {
  const ended = new Map(ends.map(({ unit }) => [unit.id, unit]));
  for (const unit of before) {
    const parent = unit.parentId === null ? undefined : ended.get(unit.parentId);
    if (parent !== undefined && !ended.has(unit.id)) conflicts.push({ line: 1, sentence: `${unit.label} thuộc ${parent.label} đã kết thúc nhưng không có trong tệp` });
  }
}

function groups<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const found = new Map<string, T[]>();
  for (const item of items) found.set(keyOf(item), [...(found.get(keyOf(item)) ?? []), item]);
  return [...found.values()];
}

const isLevel = (level: string): level is ReformLevel => (reformLevels as readonly string[]).includes(level);
function hasKind(name: string): boolean {
  try {
    return splitKind(name).name !== '';
  } catch {
    return false;
  }
}
