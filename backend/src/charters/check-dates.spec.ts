import { withForce, wrongDates, type CharterDates } from './check-dates';

const today = '2026-11-24';
const dates = (some: Partial<CharterDates>): CharterDates => ({ adoptedOn: null, recognisedOn: null, inForceFrom: null, inForceTo: null, ...some });

describe('wrongDates', () => {
  it.each([
    ['adoption in the future', { adoptedOn: '2026-11-25' }, 'adoptedOn'],
    ['recognition in the future', { recognisedOn: '2027-01-01' }, 'recognisedOn'],
    ['recognition before adoption', { adoptedOn: '2024-05-02', recognisedOn: '2024-05-01' }, 'recognisedOn'],
    ['force before adoption', { adoptedOn: '2024-05-02', inForceFrom: '2024-05-01' }, 'inForceFrom'],
    ['an end before the beginning', { inForceFrom: '2024-05-02', inForceTo: '2024-05-01' }, 'inForceTo'],
  ])('refuses %s', (_what, some, field) => {
    expect(Object.keys(wrongDates(dates(some), today))).toEqual([field]);
  });

  it('asks for no date an old paper does not have, and admits acts of one day', () => {
    expect(wrongDates(dates({}), today)).toEqual({});
    expect(wrongDates(dates({ adoptedOn: today, recognisedOn: today, inForceFrom: today, inForceTo: today }), today)).toEqual({});
  });
});

describe('withForce', () => {
  it('takes the day of recognition as the first day in force, never over a date that was given', () => {
    expect(withForce(dates({ recognisedOn: '2024-05-02' })).inForceFrom).toBe('2024-05-02');
    expect(withForce(dates({ recognisedOn: '2024-05-02', inForceFrom: '2024-06-01' })).inForceFrom).toBe('2024-06-01');
    expect(withForce(dates({ adoptedOn: '2024-05-02' })).inForceFrom).toBeNull();
  });
});
