import { compliance } from '../../../../testing/fixtures';
import { sortUnits } from './sort-units';

const names = (key: 'name' | 'rate' | 'left'): string[] => sortUnits(compliance.children, key).map(({ unit }) => unit.label);

describe('units of the table', () => {
  it('never ranks a unit with fewer than ten charters among the others', () => {
    expect(names('rate').at(-1)).toBe('Xã Phủ Thông');
  });

  it('puts the lowest rate first, and the most left to do first', () => {
    expect(names('rate')[0]).toBe('Xã Ngân Sơn');
    expect(names('left')[0]).toBe('Xã Ngân Sơn');
  });

  it('sorts names the Vietnamese way', () => {
    expect(names('name')).toEqual(['Phường Đức Xuân', 'Xã Bạch Thông', 'Xã Ngân Sơn', 'Xã Phủ Thông']);
  });
});
