import fc from 'fast-check';
import { dayOf } from '../platform/clock';
import { officeHour, spread } from './demo-days';

describe('officeHour', () => {
  it('never lies in the future, nor on a weekend but on today’s own', () => {
    const noon = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(noon, fc.double({ min: 0, max: 540, noNaN: true }), (today, ago) => {
        const day = officeHour(today, ago);
        expect(day.getTime()).toBeLessThanOrEqual(today.getTime());
        if (day.getTime() !== today.getTime()) expect([0, 6]).not.toContain(new Date(`${dayOf(day)}T00:00:00Z`).getUTCDay());
      }),
    );
  });
});

describe('spread', () => {
  it('stays between its ends and gives the same place the same number', () => {
    fc.assert(
      fc.property(fc.nat(10_000), (index) => {
        const at = spread(index, [10, 500]);
        expect(at).toBeGreaterThanOrEqual(10);
        expect(at).toBeLessThan(500);
        expect(spread(index, [10, 500])).toBe(at);
      }),
    );
  });
});
