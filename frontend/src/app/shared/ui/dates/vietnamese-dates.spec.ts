import { showDay, showMoment, today } from './vietnamese-dates';

describe('dates', () => {
  it('shows a calendar day as dd/MM/yyyy without moving it', () => {
    expect(showDay('2026-10-03')).toBe('03/10/2026');
  });

  it('shows an instant in the time of Vietnam, whatever the device says', () => {
    expect(showMoment('2026-11-23T17:30:00.000Z')).toBe('24/11/2026 00:30');
    expect(showDay('2026-11-23T17:30:00.000Z')).toBe('24/11/2026');
  });

  it('knows which day it is in Vietnam', () => {
    expect(today(new Date('2026-12-31T18:00:00Z'))).toBe('2027-01-01');
  });
});
