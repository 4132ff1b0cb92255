import * as fc from 'fast-check';
import { bridge, type BridgeCounts } from './bridge';
import { standings } from './classify';
import type { CharterFact, Facts, VillageFact } from './facts';

const at = '2026-01-05T03:00:00.000Z';
const fact = (charter: string, village: string, over: Partial<CharterFact> = {}): CharterFact => ({
  charter, village, unit: 'xã', kind: 'general', inForce: true, recordedAt: at, mergedUnresolved: false, suspension: null, review: null, commits: false, recommendationSentOn: null, amendmentAdoptedOn: null, registeredOn: '2026-01-05', ...over,
});
const village = (name: string, answer: VillageFact['answer'] = 'yes'): VillageFact => ({ village: name, unit: 'xã', answer, since: '2026-01-01' });
const facts = (on: string, charters: readonly CharterFact[], villages: readonly VillageFact[]): Facts => ({ on, charters, villages, runs: [] });
const clean = { round: 'r1', result: 'clean', since: at } as const;
const waiting = { round: 'r2', result: null, state: 'ready', since: at } as const;

const some: fc.Arbitrary<Facts> = fc.record({
  charters: fc.uniqueArray(
    fc.record({
      number: fc.nat(15), inForce: fc.boolean(), kind: fc.constantFrom('general' as const, 'sector' as const), mergedUnresolved: fc.nat(4).map((n) => n === 0),
      review: fc.constantFrom(null, clean, waiting, { round: 'r1', result: 'not-clean', since: at } as const), moved: fc.nat(5).map((n) => n === 0),
    }),
    { selector: ({ number }) => number },
  ),
  villages: fc.uniqueArray(fc.record({ number: fc.nat(17), answer: fc.constantFrom('yes' as const, 'no' as const, 'not-answered' as const) }), { selector: ({ number }) => number }),
}).map(({ charters, villages }) => ({
  on: '2026-06-30', runs: [],
  charters: charters.map(({ number, moved, ...over }) => fact(`c${number}`, `v${moved ? number + 1 : number}`, over)),
  villages: villages.map(({ number, answer }) => village(`v${number}`, answer)),
}));
const total = (parts: readonly { change: BridgeCounts }[]): BridgeCounts => parts.reduce((sum, { change: { dat, chuaDat, chuaXacDinh, n } }) => ({ dat: sum.dat + dat, chuaDat: sum.chuaDat + chuaDat, chuaXacDinh: sum.chuaXacDinh + chuaXacDinh, n: sum.n + n }), { dat: 0, chuaDat: 0, chuaXacDinh: 0, n: 0 });
const changed = ({ parts }: ReturnType<typeof bridge>): object => Object.fromEntries(Object.entries(parts).filter(([, { charters }]) => charters > 0).map(([reason, { change: { dat, n } }]) => [reason, { dat, n }]));

describe('the bridge between two measurements', () => {
  it('adds up exactly, whatever happened in between and by whatever definition it is counted', () => {
    const stricter = (all: Facts) => standings(all).filter((_, index) => index % 3 > 0);
    fc.assert(fc.property(some, some, some, fc.constantFrom(undefined, stricter), (before, after, lookedBack, definition) => {
      const { before: from, parts, after: to } = bridge({ facts: before }, { facts: after, ...(definition === undefined ? {} : { definition }) }, lookedBack);
      const sum = total([{ change: from }, ...Object.values(parts)]);
      expect(sum).toEqual(to);
      expect(to.n).toBe((definition ?? standings)(after).length);
    }));
  });

  it('is empty between equal facts', () => {
    fc.assert(fc.property(some, (same) => expect(changed(bridge({ facts: same }, { facts: same }, same))).toEqual({})));
  });

  it('calls a result a decision, a new unread text an upload, and a first registration an upload that leaves N alone', () => {
    const before = facts('2026-01-31', [fact('c1', 'v1', { review: waiting }), fact('c2', 'v2', { review: clean })], [village('v1'), village('v2'), village('v3')]);
    const after = facts('2026-02-28', [fact('c1', 'v1', { review: { ...clean, round: 'r2' } }), fact('c2', 'v2', { review: waiting }), fact('c3', 'v3')], before.villages);
    expect(changed(bridge({ facts: before }, { facts: after }, before))).toEqual({ decision: { dat: 1, n: 0 }, upload: { dat: -1, n: 0 } });
  });

  it('tells a charter that was handed in and decided in between as an upload and a decision', () => {
    const before = facts('2026-01-31', [], [village('v1')]);
    const after = facts('2026-02-28', [fact('c1', 'v1', { review: clean })], before.villages);
    const { parts } = bridge({ facts: before }, { facts: after }, before);
    // The village that had not registered one goes, its charter comes: one upload.
    expect(parts.upload).toEqual({ change: { dat: 0, chuaDat: 0, chuaXacDinh: 0, n: 0 }, charters: 1 });
    expect(parts.decision).toEqual({ change: { dat: 1, chuaDat: 0, chuaXacDinh: -1, n: 0 }, charters: 1 });
  });

  it('calls a village that came with new boundaries, and a merged one, a change of boundaries', () => {
    const before = facts('2026-01-31', [fact('c1', 'v1', { review: clean })], [village('v1')]);
    const after = facts('2026-02-28', [fact('c1', 'v9', { review: clean, mergedUnresolved: true }), fact('c2', 'v2', { review: clean })], [village('v9', 'no'), village('v2')]);
    expect(changed(bridge({ facts: before }, { facts: after }, before))).toEqual({ boundary: { dat: 0, n: 1 } });
  });

  it('calls it a correction when the earlier day itself tells otherwise now', () => {
    const before = facts('2026-01-31', [fact('c1', 'v1', { review: clean })], [village('v1', 'no')]);
    const corrected = facts('2026-01-31', [fact('c1', 'v1', { review: clean, inForce: false })], before.villages);
    expect(changed(bridge({ facts: before }, { facts: { ...corrected, on: '2026-02-28' } }, corrected))).toEqual({ correction: { dat: -1, n: -1 } });
  });

  it('calls it a decision when a charter ended on a later day', () => {
    const before = facts('2026-01-31', [fact('c1', 'v1', { review: clean })], [village('v1', 'no')]);
    const after = facts('2026-02-28', [fact('c1', 'v1', { review: clean, inForce: false })], before.villages);
    expect(changed(bridge({ facts: before }, { facts: after }, before))).toEqual({ decision: { dat: -1, n: -1 } });
  });

  it('sets a change of definition apart from what happened', () => {
    const same = facts('2026-01-31', [fact('c1', 'v1', { review: clean })], [village('v1')]);
    expect(changed(bridge({ facts: same }, { facts: same, definition: () => [] }, same))).toEqual({ rules: { dat: -1, n: -1 } });
  });
});
