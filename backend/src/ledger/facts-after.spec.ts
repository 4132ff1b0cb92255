import { blankEvent, type LegalAct, type LegalEvent } from '@huong-uoc/workflow';
import { factsAfter } from './facts-after';

const event = (act: LegalAct, on: string): LegalEvent => ({ ...blankEvent, act, on, number: `${on}/QĐ`, issuer: 'UBND xã' });
const blank = { era: 'ND-61-2023', adoptedOn: null, recognisedOn: null, recognitionNumber: null, recognisedBy: null, inForceFrom: null, inForceTo: null } as const;

describe('what is known of a charter after its acts', () => {
  it('moves nothing by an adopted amendment until it is recognised, and then takes the day of both', () => {
    const first = [event('adoption', '2024-01-10'), event('recognition', '2024-01-15')];
    expect(factsAfter(blank, [...first, event('amendment-adoption', '2025-02-01'), event('suspension-part', '2025-02-02')])).toMatchObject({ adoptedOn: '2024-01-10', inForceFrom: '2024-01-15' });
    expect(factsAfter(blank, [...first, event('amendment-adoption', '2025-02-01'), event('amendment', '2025-02-05')])).toMatchObject({ adoptedOn: '2025-02-01', recognisedOn: '2025-02-05', inForceFrom: '2025-02-05', recognitionNumber: '2025-02-05/QĐ', inForceTo: null });
  });
  it('ends a charter on the day before the paper, never before it began', () => {
    const first = [event('adoption', '2024-01-10'), event('recognition', '2024-01-15')];
    expect(factsAfter(blank, [...first, event('abolition-whole', '2025-03-01')]).inForceTo).toBe('2025-02-28');
    expect(factsAfter(blank, [...first, event('replacement', '2024-01-15')]).inForceTo).toBe('2024-01-15');
  });
  it('is not ended by a suspension or a partial abolition', () => {
    expect(factsAfter({ ...blank, inForceFrom: '2020-01-01' }, [event('suspension-whole', '2025-01-01'), event('abolition-part', '2025-03-01')]).inForceTo).toBeNull();
  });
});
