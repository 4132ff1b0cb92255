import { compliance } from '../../../../testing/fixtures';
import { mostLeft, sortUnits } from './sort-units';

const names = (key: 'name' | 'rate' | 'left'): string[] => sortUnits(compliance.children, key).map(({ unit }) => unit.label);

describe('units of the table', () => {
  it('never rank a unit with fewer than ten charters among the others, by rate or by what is left', () => {
    expect(names('rate').at(-1)).toBe('Xã Phủ Thông');
    expect(names('left').at(-1)).toBe('Xã Phủ Thông');
    expect(mostLeft(compliance.children).map(({ unit }) => unit.label)).not.toContain('Xã Phủ Thông');
  });

  it('are not ranked by what waits for the department', () => {
    const busy = compliance.children.map((row) => (row.unit.label === 'Phường Đức Xuân' ? { ...row, whoMustAct: { village: 0, commune: 0, department: 14 } } : row));
    expect(sortUnits(busy, 'left').map(({ unit }) => unit.label)).toEqual(['Xã Ngân Sơn', 'Xã Bạch Thông', 'Phường Đức Xuân', 'Xã Phủ Thông']);
    expect(mostLeft(busy).map(({ unit }) => unit.label)).toEqual(['Xã Ngân Sơn', 'Xã Bạch Thông']);
  });

  it('put the lowest rate first, and the most left to do first', () => {
    expect(names('rate')[0]).toBe('Xã Ngân Sơn');
    expect(names('left')[0]).toBe('Xã Ngân Sơn');
  });

  it('sort names the Vietnamese way', () => {
    expect(names('name')).toEqual(['Phường Đức Xuân', 'Xã Bạch Thông', 'Xã Ngân Sơn', 'Xã Phủ Thông']);
  });
});
