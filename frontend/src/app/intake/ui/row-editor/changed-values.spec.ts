import type { IntakeValues } from '@huong-uoc/contracts';
import { changedValues } from './changed-values';

const before: IntakeValues = {
  villageId: null, policy: 'new-charter', charterId: null, roundId: null, purpose: 'text-in-force', kind: 'general', title: 'Quy ước', era: 'ND-61-2023',
  adoptedOn: '2024-01-05', recognisedOn: null, recognitionNumber: '', recognisedBy: '', inForceFrom: null,
};

describe('what a person changed in a line', () => {
  it('sends nothing when nothing was touched', () => {
    expect(changedValues(before, { ...before })).toEqual({});
  });

  it('sends an emptied field as emptied, and nothing beside it', () => {
    expect(changedValues(before, { ...before, adoptedOn: null })).toEqual({ adoptedOn: null });
  });
});
