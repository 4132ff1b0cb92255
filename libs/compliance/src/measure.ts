import type { Missing } from './badge';
import { isCounted, standings, type MustAct, type Standing } from './classify';
import type { Facts } from './facts';
import { rate, type Rate } from './rate';

/** x of y, and how many of y still wait for a word or for an approval. */
export type Counted = { readonly x: number; readonly y: number } & Missing;

/** Counts that may be added over units; rates never are. */
export type Measures = {
  readonly 'C1@1': Counted;
  readonly 'C2@1': Counted;
  readonly 'C3@1': Counted & {
    /** N = Đạt (x) + Chưa đạt + Chưa xác định. */
    readonly chuaDat: number;
    readonly chuaXacDinh: number;
    /** How many of those that are not Đạt wait for whom. */
    readonly mustAct: Readonly<Record<MustAct, number>>;
    /** Members of N whose act was recorded only after D. */
    readonly recordedLate: number;
  };
  readonly 'C4@1': Counted;
  readonly 'C5@1': Counted;
};

const none: Counted = { x: 0, y: 0, open: 0, awaiting: 0 };
/** Nothing measured: the sum over no units. */
export const nothing: Measures = {
  'C1@1': none,
  'C2@1': none,
  'C3@1': { ...none, chuaDat: 0, chuaXacDinh: 0, mustAct: { village: 0, commune: 0, department: 0 }, recordedLate: 0 },
  'C4@1': none,
  'C5@1': none,
};

/** Counts C1 to C5 over the facts of any set of units. */
export function measure(facts: Facts): Measures {
  const members = standings(facts);
  const count = (test: (member: Standing) => boolean): number => members.filter(test).length;
  const waitsFor = (who: MustAct): number => count((member) => member.who === who);
  const chuaXacDinh = count(({ status }) => status === 'chua-xac-dinh');
  const awaiting = count(({ cause }) => cause === 'awaiting-approval');
  const ofN = { y: members.length, open: chuaXacDinh - awaiting, awaiting };
  return {
    'C1@1': coverage(facts),
    'C2@1': { x: count(({ reviewed }) => reviewed), ...ofN },
    'C3@1': {
      x: count(({ status }) => status === 'dat'),
      ...ofN,
      chuaDat: count(({ status }) => status === 'chua-dat'),
      chuaXacDinh,
      mustAct: { village: waitsFor('village'), commune: waitsFor('commune'), department: waitsFor('department') },
      recordedLate: count(({ recordedLate }) => recordedLate),
    },
    'C4@1': { x: count(({ commits }) => commits), ...ofN },
    'C5@1': timeliness(facts),
  };
}

function coverage({ charters, villages }: Facts): Counted {
  const counted = charters.filter(isCounted);
  const registered = new Set(counted.map(({ village }) => village));
  const uploaded = new Set(counted.filter(({ review }) => review !== null).map(({ village }) => village));
  const expected = villages.filter(({ village, answer }) => answer === 'yes' || answer === 'not-answered' || registered.has(village));
  const open = expected.filter(({ village, answer }) => answer === 'not-answered' && !registered.has(village)).length;
  return { x: expected.filter(({ village }) => uploaded.has(village)).length, y: expected.length, open, awaiting: 0 };
}

function timeliness({ runs }: Facts): Counted {
  const without = runs.filter(({ resultOn }) => resultOn === null);
  const awaiting = without.filter(({ awaitingApproval }) => awaitingApproval).length;
  return { x: runs.filter(({ inTime }) => inTime).length, y: runs.length, open: without.length - awaiting, awaiting };
}

/** Adds the counts of child units; the only lawful way up the tree of units. */
export function sumOver(children: readonly Measures[]): Measures {
  return children.reduce(add, nothing);
}

function add(a: Measures, b: Measures): Measures {
  const [p, q] = [a['C3@1'], b['C3@1']];
  return {
    'C1@1': plus(a['C1@1'], b['C1@1']),
    'C2@1': plus(a['C2@1'], b['C2@1']),
    'C3@1': {
      ...plus(p, q),
      chuaDat: p.chuaDat + q.chuaDat,
      chuaXacDinh: p.chuaXacDinh + q.chuaXacDinh,
      mustAct: {
        village: p.mustAct.village + q.mustAct.village,
        commune: p.mustAct.commune + q.mustAct.commune,
        department: p.mustAct.department + q.mustAct.department,
      },
      recordedLate: p.recordedLate + q.recordedLate,
    },
    'C4@1': plus(a['C4@1'], b['C4@1']),
    'C5@1': plus(a['C5@1'], b['C5@1']),
  };
}

function plus(a: Counted, b: Counted): Counted {
  return { x: a.x + b.x, y: a.y + b.y, open: a.open + b.open, awaiting: a.awaiting + b.awaiting };
}

/** The figures as shown; C3r runs from what is certain to what is still possible. */
export type Figures = Readonly<Record<keyof Measures, Rate>> & { readonly 'C3r@1': { readonly low: Rate; readonly high: Rate } };

/** Turns counts into the figures people see: x/y and percentages cut to one decimal. */
export function figures(measures: Measures): Figures {
  const shown = (id: keyof Measures): Rate => rate(measures[id].x, measures[id].y);
  const { x, y, chuaXacDinh } = measures['C3@1'];
  const low = shown('C3@1');
  return { 'C1@1': shown('C1@1'), 'C2@1': shown('C2@1'), 'C3@1': low, 'C3r@1': { low, high: rate(x + chuaXacDinh, y) }, 'C4@1': shown('C4@1'), 'C5@1': shown('C5@1') };
}
