import { badgeOf, measure, rate, sumOver, type Counted, type Measures } from '@huong-uoc/compliance';
import type { Figure, FigureId, UnitFigures } from '@huong-uoc/contracts';
import { factsOf } from './figure-members';
import type { KnownCharter, KnownFacts, KnownRun, KnownVillage } from './known-facts.queries';

/** A unit as a table row shows it. */
export type ShownUnit = UnitFigures['unit'];

/** The unit asked for and what it consists of; measured once per child, added up for the whole. */
export interface MeasuredTree {
  readonly here: UnitFigures;
  readonly children: readonly UnitFigures[];
  readonly total: Measures;
}

interface Part {
  readonly villages: Map<string, KnownVillage>;
  readonly charters: KnownCharter[];
  readonly runs: KnownRun[];
}

/** Measures a unit and its children. A commune consists of its villages; a unit that did not stand on the boundary day, of what it was made of. */
export function measureTree(here: ShownUnit, known: KnownFacts): MeasuredTree {
  const children = here.level === 'village' ? [] : childrenOf(here, known);
  const childOf = here.level === 'commune' ? (fact: { village: string }) => fact.village : communeToChild(here, known);
  const byChild = new Map<string, Part>();
  const part = (child: string): Part => {
    const found = byChild.get(child) ?? { villages: new Map(), charters: [], runs: [] };
    byChild.set(child, found);
    return found;
  };
  for (const village of known.villages.values()) part(childOf(village)).villages.set(village.village, village);
  for (const charter of known.charters) part(childOf(charter)).charters.push(charter);
  for (const run of known.runs) part(childOf(run)).runs.push(run);
  const measured = new Map([...byChild].map(([child, own]) => [child, measure(factsOf({ ...known, ...own }))]));
  const total = sumOver([...measured.values()]);
  // Villages of a divided commune that nobody has placed yet lie directly under this unit: a line of their own, or children would not add up.
  const unplaced = here.level === 'commune' || here.level === 'village' ? undefined : measured.get(here.id);
  const shown = unplaced === undefined ? [] : [unitFigures({ id: here.id, label: 'Thôn chưa xếp vào xã, phường', level: 'unassigned' }, unplaced)];
  return { here: unitFigures(here, total), children: [...children.map((child) => unitFigures(child, measured.get(child.id) ?? sumOver([]))), ...shown], total };
}

function childrenOf(here: ShownUnit, { tree, villages }: KnownFacts): ShownUnit[] {
  if (here.level === 'commune') return [...villages.values()].map(({ village, label }) => ({ id: village, label, level: 'village' }));
  const standing = new Set(tree.map(({ id }) => id));
  return tree.filter(({ id, parentId }) => id !== here.id && (parentId === here.id || parentId === null || !standing.has(parentId))).map(({ id, label, level }) => ({ id, label, level }));
}

/** Walks up from a fact's commune to the child of the unit it belongs to. */
function communeToChild(here: ShownUnit, { tree }: KnownFacts): (fact: { unit: string }) => string {
  const parents = new Map(tree.map(({ id, parentId }) => [id, parentId]));
  const climb = (id: string): string => {
    const parent = parents.get(id) ?? null;
    return parent === null || parent === here.id || !parents.has(parent) ? id : climb(parent);
  };
  return ({ unit }) => climb(unit);
}

/** Counts as the contract shows them. */
export function unitFigures(unit: ShownUnit, measures: Measures): UnitFigures {
  const { 'C1@1': c1, 'C2@1': c2, 'C3@1': c3, 'C4@1': c4, 'C5@1': c5 } = measures;
  return {
    unit,
    figures: { C1: figure('C1', c1), C2: figure('C2', c2), C3: figure('C3', c3), C4: figure('C4', c4), C5: figure('C5', c5) },
    range: { lower: figure('C3r', c3), upper: figure('C3r', { ...c3, x: c3.x + c3.chuaXacDinh }) },
    outcomes: { dat: c3.x, 'chua-dat': c3.chuaDat, 'chua-xac-dinh': c3.chuaXacDinh },
    whoMustAct: { ...c3.mustAct },
  };
}

function figure(id: FigureId, { x, y, open, awaiting }: Counted): Figure {
  const { text, permille } = rate(x, y);
  return { id, version: 1, x, y, percent: permille === null ? null : text.vi.replace('%', ''), badge: badgeOf(y, { open, awaiting }, false) };
}

/** The same figures once a sealed report holds C3 with exactly these counts. */
export function frozenFigures(shown: UnitFigures): UnitFigures {
  const { figures, range } = shown;
  const frozen = <T extends Figure>(one: T): T => ({ ...one, badge: 'frozen' });
  return { ...shown, figures: { ...figures, C3: frozen(figures.C3) }, range: { lower: frozen(range.lower), upper: frozen(range.upper) } };
}
