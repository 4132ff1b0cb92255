import type { UnitFigures } from '@huong-uoc/contracts';

export type SortKey = 'name' | 'rate' | 'left';

const collator = new Intl.Collator('vi');
/** Rankings leave out units with fewer charters than this: a share of three says nothing. */
export const fewest = 10;

/** What is left to do by villages and communes; what waits for the department ranks nobody. */
export const outside = ({ whoMustAct: { village, commune } }: UnitFigures): number => village + commune;
const rate = ({ figures: { C3 } }: UnitFigures): number => (C3.y === 0 ? Number.POSITIVE_INFINITY : C3.x / C3.y);
const byName = (a: UnitFigures, b: UnitFigures): number => collator.compare(a.unit.label, b.unit.label);
/** Villages are a list of work and no ranking: there, few charters is how it is. */
const small = ({ unit, figures: { C3 } }: UnitFigures): number => (unit.level !== 'village' && C3.y < fewest ? 1 : 0);

/** Sorts units for the table: by name, by most left to do, or by lowest rate (small units after the ranked ones, by name). */
export function sortUnits(units: readonly UnitFigures[], key: SortKey): readonly UnitFigures[] {
  const ranked = (a: UnitFigures, b: UnitFigures): number => (small(a) > 0 ? 0 : key === 'left' ? outside(b) - outside(a) : rate(a) - rate(b));
  return [...units].sort((a, b) => (key === 'name' ? 0 : small(a) - small(b) || ranked(a, b)) || byName(a, b));
}

/** Units large enough to be ranked that have something left to do, the most first. */
export function mostLeft(units: readonly UnitFigures[]): readonly UnitFigures[] {
  return sortUnits(units.filter((unit) => unit.unit.level !== 'unassigned' && unit.figures.C3.y >= fewest && outside(unit) > 0), 'left');
}
