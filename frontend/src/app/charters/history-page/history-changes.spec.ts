import { changesOf } from './history-changes';

describe('what an entry of the history changed', () => {
  it('shows no code and no field people cannot read', () => {
    expect(changesOf({ before: { lease_fence: 3, state: 'ready' }, after: { lease_fence: 4, state: 'in-review' } })).toEqual([{ words: 'charters.column.state', before: 'Chờ rà soát', after: 'Đang rà soát' }]);
  });

  it('leaves out what stayed, and shows days as dd/MM/yyyy', () => {
    expect(changesOf({ before: { era: 'ND-61-2023', adoptedOn: '2024-04-01' }, after: { era: 'ND-61-2023', adoptedOn: '2024-04-20' } })).toEqual([{ words: 'form.adoptedOn', before: '01/04/2024', after: '20/04/2024' }]);
  });

  it('says an opinion in words, not by its letter', () => {
    expect(changesOf({ before: null, after: { kind: 'A' } })).toEqual([{ words: 'review.opinion', before: null, after: 'Phân biệt đối xử về giới' }]);
  });

  it('takes anything an audit row may hold', () => {
    expect(changesOf({ before: null, after: 'text' })).toEqual([]);
    expect(changesOf({ before: 3, after: null })).toEqual([]);
  });
});
