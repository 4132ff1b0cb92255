import * as fc from 'fast-check';
import { standings } from './classify';
import type { CharterFact, Facts, VillageFact } from './facts';
import { figures, measure, nothing, sumOver } from './measure';
import type { PendingState, ReviewOn } from './result-on';
import type { RunFact } from './timeliness';

const D = '2026-06-30';
const units = ['xã 1', 'xã 2', 'xã 3', 'phường 4'];
const since = '2026-05-04T03:00:00.000Z';
const pendingStates: readonly PendingState[] = ['received', 'reading', 'unreadable', 'ready', 'in-review', 'commune-opinion', 'submitted', 'rework', 'reopened', 'superseded'];
const review: fc.Arbitrary<ReviewOn | null> = fc.oneof(
  fc.constant(null),
  fc.constantFrom('clean' as const, 'not-clean' as const).map((result) => ({ round: '1', result, since })),
  fc.constantFrom(...pendingStates).map((state) => ({ round: '1', result: null, state, since })),
);
/** A village belongs to exactly one unit; its charters are counted there. */
const placed = fc.nat(29).map((number) => ({ village: `thôn ${number}`, unit: units[number % units.length] ?? 'xã 1' }));
const charter: fc.Arbitrary<CharterFact> = fc.record({
  place: placed, charter: fc.uuid(), kind: fc.constantFrom('general' as const, 'general' as const, 'sector' as const), inForce: fc.nat(4).map((n) => n > 0),
  recordedAt: fc.constantFrom('2026-01-05T03:00:00.000Z', '2026-08-05T03:00:00.000Z'), mergedUnresolved: fc.nat(5).map((n) => n === 0),
  suspension: fc.option(fc.record({ extent: fc.constantFrom('part' as const, 'whole' as const), since: fc.constant('2026-06-01') }), { freq: 1 }),
  review, commits: fc.boolean(), recommendationSentOn: fc.option(fc.constant('2026-05-10')), amendmentAdoptedOn: fc.option(fc.constant('2026-06-01')), registeredOn: fc.constant('2026-01-05'),
}).map(({ place, ...rest }) => ({ ...rest, ...place }));
const villages: fc.Arbitrary<readonly VillageFact[]> = fc.uniqueArray(
  fc.record({ place: placed, answer: fc.constantFrom('yes' as const, 'no' as const, 'in-preparation' as const, 'not-answered' as const), since: fc.constant('2026-01-01') }),
  { selector: ({ place }) => place.village },
).map((rows) => rows.map(({ place, ...rest }) => ({ ...rest, ...place })));
const run: fc.Arbitrary<RunFact> = fc.record({
  place: placed, round: fc.uuid(), startedOn: fc.constant('2026-05-04'), dueOn: fc.constant('2026-05-18'), used: fc.nat(30),
  end: fc.constantFrom({ resultOn: '2026-05-10', inTime: true }, { resultOn: '2026-06-10', inTime: false }, { resultOn: null, inTime: false }), awaitingApproval: fc.boolean(),
}).map(({ place, end, ...rest }) => ({ ...rest, ...end, ...place }));
const facts: fc.Arbitrary<Facts> = fc.record({ on: fc.constant(D), charters: fc.array(charter, { maxLength: 60 }), villages, runs: fc.array(run, { maxLength: 20 }) });
const within = (all: Facts, unit: string): Facts => {
  const own = (row: { readonly unit: string }): boolean => row.unit === unit;
  return { on: all.on, charters: all.charters.filter(own), villages: all.villages.filter(own), runs: all.runs.filter(own) };
};

describe('the numbers', () => {
  it('add up: Đạt + Chưa đạt + Chưa xác định = N, and all that are not Đạt wait for somebody', () => {
    fc.assert(fc.property(facts, (all) => {
      const { x, y, chuaDat, chuaXacDinh, mustAct } = measure(all)['C3@1'];
      expect(x + chuaDat + chuaXacDinh).toBe(y);
      expect(mustAct.village + mustAct.commune + mustAct.department).toBe(y - x);
      expect(y).toBe(standings(all).length);
    }));
  });

  it('of the children add up to the parent’s, for every number and every part', () => {
    fc.assert(fc.property(facts, (all) => {
      expect(sumOver(units.map((unit) => measure(within(all, unit))))).toEqual(measure(all));
    }));
  });

  it('of nothing are nothing', () => {
    expect(measure({ on: D, charters: [], villages: [], runs: [] })).toEqual(nothing);
    expect(sumOver([])).toEqual(nothing);
    expect(figures(nothing)['C3@1'].text.vi).toBe('–');
  });

  it('never count for C4 what has no approved result, nor as in time what has none', () => {
    fc.assert(fc.property(facts, (all) => {
      const { 'C2@1': c2, 'C4@1': c4, 'C5@1': c5 } = measure(all);
      expect(c4.x).toBeLessThanOrEqual(c2.x);
      expect(c4.y).toBe(c2.y);
      expect(c5.x + c5.open + c5.awaiting).toBeLessThanOrEqual(c5.y);
      expect(measure({ ...all, charters: all.charters.map((row) => ({ ...row, review: null })) })['C4@1'].x).toBe(0);
    }));
  });

  it('never let C3 exceed C2, nor leave its own range', () => {
    fc.assert(fc.property(facts, (all) => {
      const measures = measure(all);
      const { 'C3r@1': { low, high }, 'C3@1': rate } = figures(measures);
      expect(measures['C3@1'].x).toBeLessThanOrEqual(measures['C2@1'].x);
      expect([low, high.x >= rate.x && high.x <= rate.y, high.y]).toEqual([rate, true, rate.y]);
    }));
  });

  it('do not rise when villages stop answering or charters lose their results', () => {
    fc.assert(fc.property(facts, (all) => {
      const silent = { ...all, villages: all.villages.map((village) => ({ ...village, answer: 'not-answered' as const })) };
      const unread = { ...all, charters: all.charters.map((row) => ({ ...row, review: null })) };
      const { x, y } = measure(all)['C3@1'];
      const quiet = measure(silent)['C3@1'];
      expect(quiet.x).toBe(x);
      expect(quiet.y).toBeGreaterThanOrEqual(y);
      expect(measure(unread)['C3@1']).toMatchObject({ x: 0, y });
    }));
  });
});

describe('coverage', () => {
  const village = (answer: VillageFact['answer'], number: number): VillageFact => ({ village: `thôn ${number}`, unit: 'xã 1', answer, since: '2026-01-01' });
  const row = (number: number, uploaded: boolean, kind: CharterFact['kind'] = 'general'): CharterFact => ({
    charter: `hương ước ${number}`, village: `thôn ${number}`, unit: 'xã 1', kind, inForce: true, recordedAt: since, mergedUnresolved: false, suspension: null,
    review: uploaded ? { round: '1', result: null, state: 'unreadable', since } : null, commits: false, recommendationSentOn: null, amendmentAdoptedOn: null, registeredOn: '2026-01-05',
  });

  it('expects a text from villages that declare one, have not answered, or have one registered', () => {
    const villages = [village('yes', 1), village('not-answered', 2), village('no', 3), village('in-preparation', 4), village('no', 5)];
    expect(measure({ on: D, charters: [row(1, true), row(5, false)], villages, runs: [] })['C1@1']).toEqual({ x: 1, y: 3, open: 1, awaiting: 0 });
  });

  it('is not reached by a sector charter', () => {
    expect(measure({ on: D, charters: [row(1, true, 'sector')], villages: [village('yes', 1)], runs: [] })['C1@1']).toMatchObject({ x: 0, y: 1 });
  });
});
