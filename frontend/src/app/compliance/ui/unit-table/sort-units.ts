import type { UnitFigures } from '@huong-uoc/contracts';

export type SortKey = 'name' | 'rate' | 'left';

const collator = new Intl.Collator('vi');
/** Rankings leave out units with fewer charters than this: a share of three says nothing. */
export const fewest = 10;

const left = ({ outcomes }: UnitFigures): number => outcomes['chua-dat'] + outcomes['chua-xac-dinh'];
const rate = ({ figures: { C3 } }: UnitFigures): number => (C3.y === 0 ? Number.POSITIVE_INFINITY : C3.x / C3.y);

/** Sorts units for the table: by name, by most left to do, or by lowest rate (small units after the ranked ones). */
export function sortUnits(units: readonly UnitFigures[], key: SortKey): readonly UnitFigures[] {
  const byName = (a: UnitFigures, b: UnitFigures): number => collator.compare(a.unit.label, b.unit.label);
  if (key === 'name') return [...units].sort(byName);
  if (key === 'left') return [...units].sort((a, b) => left(b) - left(a) || byName(a, b));
  const small = ({ figures: { C3 } }: UnitFigures): number => (C3.y < fewest ? 1 : 0);
  return [...units].sort((a, b) => small(a) - small(b) || rate(a) - rate(b) || byName(a, b));
}
