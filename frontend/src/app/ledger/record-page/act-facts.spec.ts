import { allowedActs, legalActIds, nothingYet } from '@huong-uoc/workflow';
import { blankAct, bodyOf, groundsOf, missingOf, partsOf, shareOf } from './act-facts';

const standing = { ...nothingYet, state: 'in-force' } as const;
const asksOf = (act: string) => allowedActs(standing, '2026-03-02').find((each) => each.act === act)?.asks ?? [];

describe('the form of an act', () => {
  it('asks for an act and its day before anything is sent', () => {
    expect(Object.keys(missingOf('', blankAct))).toEqual(['act', 'on']);
  });

  it('counts the share of all households, cut and not rounded, and half is not more than half', () => {
    expect(shareOf({ households: '120', inFavour: '60' })).toEqual({ share: '50,0', carries: false, twoThirds: false });
    expect(shareOf({ households: '121', inFavour: '61' })).toEqual({ share: '50,4', carries: true, twoThirds: false });
    expect(shareOf({ households: '3', inFavour: '2' })).toEqual({ share: '66,6', carries: true, twoThirds: true });
    for (const wrong of [{ households: '', inFavour: '1' }, { households: '10', inFavour: '11' }, { households: '0', inFavour: '0' }, { households: 'x', inFavour: '1' }]) expect(shareOf(wrong)).toBeNull();
  });

  it('offers content grounds for a partial suspension and procedure alone for a whole one', () => {
    expect([groundsOf('suspension-part'), groundsOf('suspension-whole')]).toEqual([['12-1-b', '12-1-c'], ['12-1-a']]);
  });

  it('sends only what the chosen act has a use for', () => {
    const typed = { ...blankAct, on: '2026-03-02', number: ' 21/QĐ-UBND ', issuer: 'UBND xã', ground: '12-1-b', clauses: 'Điều 2\n\n Điều 5 ', deadline: '2026-06-01', reason: 'vì', households: '100', inFavour: '70' } as const;
    expect(bodyOf('suspension-part', typed, asksOf('suspension-part'))).toMatchObject({ number: '21/QĐ-UBND', ground: '12-1-b', clauses: ['Điều 2', 'Điều 5'], deadline: '2026-06-01', reason: 'vì', votes: null });
    expect(bodyOf('amendment-adoption', typed, asksOf('amendment-adoption'))).toMatchObject({ number: null, ground: null, clauses: [], deadline: null, reason: null, votes: { households: 100, present: null, inFavour: 70 } });
  });

  it('has a part for everything the table can ask of any act', () => {
    for (const act of legalActIds) expect(Object.keys(partsOf(act, asksOf(act)))).toHaveLength(7);
  });
});
