import { approvals } from '../../../../testing/fixtures';
import { sortWaiting } from './sort-waiting';

describe('results of one commune', () => {
  it('takes out of the list what has an exception or an unmet need', () => {
    const [first, second] = approvals.communes;
    expect(sortWaiting(first?.items ?? []).alone.map(({ title }) => title)).toEqual(['Quy ước thôn số 3']);
    expect(sortWaiting(second?.items ?? []).alone.map(({ title }) => title)).toEqual(['Quy ước thôn số 5']);
  });

  it('takes out what this leader may not approve', () => {
    const [first] = approvals.communes;
    const [item] = first?.items ?? [];
    expect(sortWaiting(item ? [{ ...item, round: { ...item.round, actions: [] } }] : []).together).toEqual([]);
  });

  it('loses none', () => {
    for (const { items } of approvals.communes) {
      const { together, alone } = sortWaiting(items);
      expect(together.length + alone.length).toBe(items.length);
    }
  });
});
