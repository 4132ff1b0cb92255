import * as fc from 'fast-check';
import { hideSmall, leastCharters, type NamedCounts } from './hide-small';

const commune = (label: string, charters: number): NamedCounts => ({ label, charters, dat: charters, chuaDat: 0, chuaXacDinh: 0 });
const labels = (...parts: NamedCounts[]) => hideSmall(parts).communes.map(({ label }) => label);

describe('what is shown of small communes', () => {
  it('hides a second commune when exactly one would be hidden, for the whole less the rest would tell it', () => {
    expect(labels(commune('A', 5), commune('B', 12), commune('C', 40))).toEqual(['C']);
    expect(hideSmall([commune('A', 5), commune('B', 12), commune('C', 40)]).others).toMatchObject({ communes: 2, charters: 17 });
  });

  it('counts a commune without charters for nobody’s cover', () => {
    expect(labels(commune('A', 5), commune('B', 0), commune('C', 12), commune('D', 40))).toEqual(['D']);
  });

  it('goes on until ten charters are together', () => {
    expect(labels(commune('A', 1), commune('B', 1), commune('C', 12), commune('D', 40))).toEqual(['D']);
  });

  it('shows no commune at all where even all together are too few', () => {
    expect(hideSmall([commune('A', 9)])).toEqual({ communes: [], others: null });
    expect(hideSmall([commune('A', 2), commune('B', 3)])).toEqual({ communes: [], others: null });
  });

  it('hides nobody when all are large enough', () => {
    expect(hideSmall([commune('B', 10), commune('A', 12)])).toEqual({ communes: [commune('A', 12), commune('B', 10)], others: null });
  });

  it('never shows less than ten, never leaves fewer than two to be told apart, and loses no charter', () => {
    const part = fc.record({ dat: fc.nat(20), chuaDat: fc.nat(6), chuaXacDinh: fc.nat(6) });
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (counts) => {
        const parts = counts.map((each, n) => ({ ...each, label: `Xã ${n}`, charters: each.dat + each.chuaDat + each.chuaXacDinh }));
        const { communes, others } = hideSmall(parts);
        expect(communes.every(({ charters }) => charters >= leastCharters)).toBe(true);
        if (communes.length === 0 && others === null) return;
        const sum = (key: 'charters' | 'dat' | 'chuaDat' | 'chuaXacDinh', of: readonly Record<typeof key, number>[]) => of.reduce((total, each) => total + each[key], 0);
        for (const key of ['charters', 'dat', 'chuaDat', 'chuaXacDinh'] as const) expect(sum(key, communes) + (others?.[key] ?? 0)).toBe(sum(key, parts));
        const hidden = parts.filter(({ label }) => !communes.some((shown) => shown.label === label));
        expect(hidden.length).toBe(others?.communes ?? 0);
        // Nobody's count is what is left over: another commune with charters shares it.
        for (const { charters } of hidden) expect(charters < (others?.charters ?? 0)).toBe(true);
      }),
    );
  });
});
