import * as fc from 'fast-check';
import { placeVillages } from './place-villages';

const unit = (id: string, parentId: string | null) => ({ id, parentId, level: 'commune', label: id });
/** Two old provinces with districts and communes; the province that came of them is the root and did not stand yet. */
const tree = [
  unit('tỉnh A', null), unit('huyện A1', 'tỉnh A'), unit('xã A11', 'huyện A1'), unit('xã A12', 'huyện A1'), unit('huyện A2', 'tỉnh A'), unit('xã A21', 'huyện A2'),
  unit('tỉnh B', null), unit('xã B1', 'tỉnh B'),
];
const unitOf = (parents: readonly string[], within = tree, root = 'gốc'): string | undefined => placeVillages([{ parents }], within, root)[0]?.unit;
const under = (id: string): typeof tree => {
  const below = tree.filter(({ parentId }) => parentId === id);
  return [...tree.filter((one) => one.id === id), ...below.flatMap((one) => under(one.id))];
};

describe('a village told in the units of another day', () => {
  it('is left out of a unit it does not lie in, or lies in only in part', () => {
    expect(unitOf(['xã B1'], under('tỉnh A'))).toBeUndefined();
    expect(unitOf(['xã A11', 'xã A21'], under('huyện A1'))).toBeUndefined();
    expect(unitOf([])).toBeUndefined();
  });

  it('lies in its commune, or under the lowest unit that holds all its parts', () => {
    expect(unitOf(['xã A11'])).toBe('xã A11');
    expect(unitOf(['xã A11', 'xã A12'])).toBe('huyện A1');
    expect(unitOf(['xã A11', 'xã A21'])).toBe('tỉnh A');
    expect(unitOf(['xã A11', 'xã B1'])).toBe('gốc');
  });

  it('is counted under a unit exactly when it is counted under that one or below it from above', () => {
    const places = fc.array(fc.uniqueArray(fc.constantFrom('xã A11', 'xã A12', 'xã A21', 'xã B1'), { minLength: 1, maxLength: 3 }), { maxLength: 30 });
    fc.assert(fc.property(places, fc.constantFrom('tỉnh A', 'huyện A1', 'huyện A2', 'xã A11', 'tỉnh B'), (rows, asked) => {
      const below = new Set(under(asked).map(({ id }) => id));
      const fromAbove = placeVillages(rows.map((parents) => ({ parents })), tree, 'gốc').filter(({ unit: at }) => below.has(at));
      expect(placeVillages(rows.map((parents) => ({ parents })), under(asked), asked)).toEqual(fromAbove);
    }));
  });
});
