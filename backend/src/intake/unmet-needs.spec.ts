import type { Duplicate } from '@huong-uoc/contracts';
import { emptyFields } from './preflight/propose-fields';
import { unmetNeeds, type LineFacts } from './unmet-needs';

const fields = { ...emptyFields, villageId: 'v', title: 'Quy ước' };
const line = (some: Partial<LineFacts> = {}): LineFacts => ({ reading: 'read', refusedCode: null, refusedSentence: null, fields, corrected: [], duplicates: [], villages: new Set(['v']), charters: [], ...some });
const unmet = (some: Partial<LineFacts>) => Object.keys(unmetNeeds(line(some), '2026-11-24'));
const twin: Duplicate = { kind: 'same-bytes', fileId: null, roundId: 'r', charterId: 'c', label: 'x', similarity: 1 };
const general = { id: 'c', villageId: 'v', title: 'Cũ', kind: 'general', open: true } as const;

describe('what stands in the way of accepting a line', () => {
  it.each<[string, Partial<LineFacts>, string[]]>([
    ['its file is still being read', { reading: 'reading' }, ['reading']],
    ['its file is no document', { reading: 'refused', refusedCode: 'unsupported-format', refusedSentence: 'x' }, ['reading']],
    ['it has no village', { fields: { ...fields, villageId: null } }, ['villageId']],
    ['its village is another commune’s', { fields: { ...fields, villageId: 'w' } }, ['villageId']],
    ['nobody has said what to do with a duplicate', { duplicates: [twin] }, ['policy']],
    ['nobody has said what to do with what may be a copy', { duplicates: [{ ...twin, kind: 'near', similarity: 0.95 }] }, ['policy']],
    ['it is to be linked and there is nothing to link to', { fields: { ...fields, policy: 'link', roundId: null }, corrected: ['policy'], duplicates: [twin] }, ['policy']],
    ['the charter of a new round is another village’s', { fields: { ...fields, policy: 'new-round', charterId: 'c' }, charters: [{ ...general, villageId: 'w' }] }, ['charterId']],
    ['the village has a general charter in force already', { charters: [general] }, ['policy']],
    ['it has no title', { fields: { ...fields, title: null } }, ['title']],
    ['it was passed in the future, and recognised before', { fields: { ...fields, adoptedOn: '2027-01-01', recognisedOn: '2020-01-01' } }, ['adoptedOn', 'recognisedOn', 'inForceFrom']],
  ])('%s', (_why, some, keys) => {
    expect(unmet(some)).toEqual(keys);
  });

  it('is nothing for a ready line, for a scan of which one page was read, and for a damaged paper that is evidence', () => {
    expect(unmet({})).toEqual([]);
    expect(unmet({ duplicates: [{ ...twin, kind: 'near', similarity: 0.7 }] })).toEqual([]);
    expect(unmet({ reading: 'first-page' })).toEqual([]);
    expect(unmet({ reading: 'refused', refusedCode: 'truncated', refusedSentence: 'x' })).toEqual([]);
    expect(unmet({ fields: { ...fields, policy: 'link', roundId: 'r', villageId: null }, corrected: ['policy'], duplicates: [twin] })).toEqual([]);
    expect(unmet({ fields: { ...fields, policy: 'new-round', charterId: 'c' }, charters: [general] })).toEqual([]);
  });
});
