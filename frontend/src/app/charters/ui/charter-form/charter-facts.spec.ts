import { charter } from '../../../../testing/fixtures';
import { blankFacts, factsOf, missingFields } from './charter-facts';

describe('legal facts of a charter', () => {
  it('refuses a name left blank and days that cannot follow each other', () => {
    expect(Object.keys(missingFields({ ...blankFacts, title: ' ', adoptedOn: '2024-04-20', recognisedOn: '2024-04-19', inForceFrom: '2024-04-01', inForceTo: '2024-03-01' }))).toEqual(['title', 'recognisedOn', 'inForceFrom', 'inForceTo']);
  });

  it('asks for nothing that is not known yet', () => {
    expect(missingFields({ ...blankFacts, title: 'Quy ước thôn Nà Phầy' })).toEqual({});
  });

  it('starts from what stands', () => {
    expect(factsOf(charter({ inForceTo: null }))).toMatchObject({ title: 'Quy ước thôn Nà Phầy', recognitionNumber: '58/QĐ-UBND', inForceTo: '' });
    expect(factsOf(undefined)).toBeNull();
  });
});
