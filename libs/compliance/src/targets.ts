import type { IsoDate } from './dates';
import type { Label } from './label';
import type { NumberId } from './numbers';
import { neededOf } from './rate';

/** Where a target holds; KH 112 speaks of the province as it was before 1 July 2025. */
export const territoryLabels = {
  'any-province': { vi: 'Mọi tỉnh, thành phố', en: 'Any province' },
  'old-bac-kan': { vi: 'Tỉnh Bắc Kạn (trước 01/7/2025)', en: 'Bắc Kạn province (before 1 July 2025)' },
} as const satisfies Record<string, Label>;
/** The territory a target was set for. */
export type Territory = keyof typeof territoryLabels;

/** A target as a row: which number, where, by when, how much (in thousandths), by which paper. */
export type Target = {
  readonly id: string;
  readonly number: NumberId;
  readonly territory: Territory;
  readonly date: IsoDate;
  readonly permille: number;
  readonly legalBasis: string;
  readonly label: Label;
};

const QD_1790 = 'Quyết định số 1790/QĐ-TTg ngày 23/10/2021 của Thủ tướng Chính phủ';
const KH_112 = 'Kế hoạch số 112/KH-UBND ngày 23/02/2022 của Ủy ban nhân dân tỉnh Bắc Kạn, mục tiêu 5';
const by2025 = { vi: '95% đến hết năm 2025', en: '95% by the end of 2025' };
const by2030 = { vi: '100% đến hết năm 2030', en: '100% by the end of 2030' };

/** The targets in force: first rows for the administrator's table. */
export const targets: readonly Target[] = [
  { id: 'qd-1790-2025', number: 'C3@1', territory: 'any-province', date: '2025-12-31', permille: 950, legalBasis: QD_1790, label: by2025 },
  { id: 'qd-1790-2030', number: 'C3@1', territory: 'any-province', date: '2030-12-31', permille: 1000, legalBasis: QD_1790, label: by2030 },
  { id: 'kh-112-2025', number: 'C3@1', territory: 'old-bac-kan', date: '2025-12-31', permille: 950, legalBasis: KH_112, label: by2025 },
  { id: 'kh-112-2030', number: 'C3@1', territory: 'old-bac-kan', date: '2030-12-31', permille: 1000, legalBasis: KH_112, label: by2030 },
];

/** What a count says about a target: only one measured on the target's own day is its result. */
export const targetStandingLabels = {
  'met': { vi: 'Đạt chỉ tiêu', en: 'Target met' },
  'missed': { vi: 'Không đạt chỉ tiêu', en: 'Target missed' },
  'reached-early': { vi: 'Đã đạt mức chỉ tiêu, chưa đến hạn', en: 'At the target’s level before its date' },
  'ahead': { vi: 'Chưa đạt mức chỉ tiêu, chưa đến hạn', en: 'Below the target’s level before its date' },
  'after': { vi: 'Số đo sau thời hạn của chỉ tiêu', en: 'Measured after the target’s date' },
  'nothing-to-measure': { vi: 'Chưa có hương ước, quy ước nào để đo', en: 'Nothing to measure' },
} as const satisfies Record<string, Label>;

/** `needed` is ⌈t·y⌉; `missing` is how many more x it takes, at least 0. */
export type TargetStanding = {
  readonly standing: keyof typeof targetStandingLabels;
  readonly needed: number;
  readonly missing: number;
};

/** Compares a count of x of y, measured on a day, with a target: met exactly when x ≥ ⌈t·y⌉. */
export function targetStanding(target: Target, { x, y }: { readonly x: number; readonly y: number }, measuredOn: IsoDate): TargetStanding {
  const needed = neededOf(y, target.permille);
  const missing = Math.max(0, needed - x);
  if (y === 0) return { standing: 'nothing-to-measure', needed, missing };
  if (measuredOn > target.date) return { standing: 'after', needed, missing };
  if (measuredOn === target.date) return { standing: missing === 0 ? 'met' : 'missed', needed, missing };
  return { standing: missing === 0 ? 'reached-early' : 'ahead', needed, missing };
}

/** The next target of a territory that is still to come on a day: the one pace aims at; null if none is left. */
export function nextTarget(rows: readonly Target[], territory: Territory, on: IsoDate): Target | null {
  const coming = rows.filter((row) => row.territory === territory && row.date >= on);
  return coming.reduce<Target | null>((next, row) => (next === null || row.date < next.date ? row : next), null);
}
