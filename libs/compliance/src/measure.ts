import { isCounted, standings, type MustAct, type Standing } from './classify';
import type { Facts } from './facts';
import { rate, type Rate } from './rate';

/** Counts that may be added over units; rates never are. */
export type Measures = {
  readonly 'C1@1': { readonly x: number; readonly y: number };
  readonly 'C2@1': { readonly x: number; readonly y: number };
  readonly 'C3@1': {
    /** Đạt. */
    readonly x: number;
    /** N = Đạt + Chưa đạt + Chưa xác định. */
    readonly y: number;
    readonly chuaDat: number;
    readonly chuaXacDinh: number;
    /** How many of those that are not Đạt wait for whom. */
    readonly mustAct: Readonly<Record<MustAct, number>>;
    /** Members of N whose act was recorded only after D. */
    readonly recordedLate: number;
  };
};

/** Nothing measured: the sum over no units. */
export const nothing: Measures = {
  'C1@1': { x: 0, y: 0 },
  'C2@1': { x: 0, y: 0 },
  'C3@1': { x: 0, y: 0, chuaDat: 0, chuaXacDinh: 0, mustAct: { village: 0, commune: 0, department: 0 }, recordedLate: 0 },
};

/** Counts C1, C2 and C3 over the facts of any set of units. */
export function measure(facts: Facts): Measures {
  const members = standings(facts);
  const count = (test: (member: Standing) => boolean): number => members.filter(test).length;
  const waitsFor = (who: MustAct): number => count((member) => member.who === who);
  return {
    'C1@1': coverage(facts),
    'C2@1': { x: count(({ reviewed }) => reviewed), y: members.length },
    'C3@1': {
      x: count(({ status }) => status === 'dat'),
      y: members.length,
      chuaDat: count(({ status }) => status === 'chua-dat'),
      chuaXacDinh: count(({ status }) => status === 'chua-xac-dinh'),
      mustAct: { village: waitsFor('village'), commune: waitsFor('commune'), department: waitsFor('department') },
      recordedLate: count(({ recordedLate }) => recordedLate),
    },
  };
}

function coverage({ charters, villages }: Facts): { readonly x: number; readonly y: number } {
  const counted = charters.filter(isCounted);
  const registered = new Set(counted.map(({ village }) => village));
  const uploaded = new Set(counted.filter(({ review }) => review !== null).map(({ village }) => village));
  const expected = villages.filter(({ village, answer }) => answer === 'yes' || answer === 'not-answered' || registered.has(village));
  return { x: expected.filter(({ village }) => uploaded.has(village)).length, y: expected.length };
}

/** Adds the x and y of child units; the only lawful way up the tree of units. */
export function sumOver(children: readonly Measures[]): Measures {
  return children.reduce(add, nothing);
}

function add(a: Measures, b: Measures): Measures {
  const [p, q] = [a['C3@1'], b['C3@1']];
  return {
    'C1@1': { x: a['C1@1'].x + b['C1@1'].x, y: a['C1@1'].y + b['C1@1'].y },
    'C2@1': { x: a['C2@1'].x + b['C2@1'].x, y: a['C2@1'].y + b['C2@1'].y },
    'C3@1': {
      x: p.x + q.x,
      y: p.y + q.y,
      chuaDat: p.chuaDat + q.chuaDat,
      chuaXacDinh: p.chuaXacDinh + q.chuaXacDinh,
      mustAct: {
        village: p.mustAct.village + q.mustAct.village,
        commune: p.mustAct.commune + q.mustAct.commune,
        department: p.mustAct.department + q.mustAct.department,
      },
      recordedLate: p.recordedLate + q.recordedLate,
    },
  };
}

/** The figures as shown; C3r runs from what is certain to what is still possible. */
export type Figures = {
  readonly 'C1@1': Rate;
  readonly 'C2@1': Rate;
  readonly 'C3@1': Rate;
  readonly 'C3r@1': { readonly low: Rate; readonly high: Rate };
};

/** Turns counts into the figures people see: x/y and percentages cut to one decimal. */
export function figures(measures: Measures): Figures {
  const { x, y, chuaXacDinh } = measures['C3@1'];
  const low = rate(x, y);
  return {
    'C1@1': rate(measures['C1@1'].x, measures['C1@1'].y),
    'C2@1': rate(measures['C2@1'].x, measures['C2@1'].y),
    'C3@1': low,
    'C3r@1': { low, high: rate(x + chuaXacDinh, y) },
  };
}
