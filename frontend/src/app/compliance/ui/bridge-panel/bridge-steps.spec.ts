import type { Bridge } from '@huong-uoc/contracts';
import { stepsOf } from './bridge-steps';

const none = { dat: 0, chuaDat: 0, chuaXacDinh: 0, n: 0 };
const bridge = (before: number, changes: readonly number[]): Bridge => ({
  from: '2025-12-31', to: '2026-11-24', before: { ...none, dat: before }, after: { ...none, dat: changes.reduce((a, b) => a + b, before) },
  parts: (['decision', 'upload', 'boundary'] as const).map((reason, index) => ({ reason, change: { ...none, dat: changes[index] ?? 0 }, charters: 1 })),
});

describe('the stair from one day to another', () => {
  it('starts each step where the one before it ended, and ends at the last total', () => {
    const steps = stepsOf(bridge(30, [20, -10, 0]));
    expect(steps.map(({ reason, value, from, width }) => [reason, value, from, width])).toEqual([['before', 30, 0, 60], ['decision', 20, 60, 40], ['upload', -10, 80, 20], ['after', 40, 0, 80]]);
  });

  it('says more from less, and leaves out what moved nothing', () => {
    expect(stepsOf(bridge(30, [20, -10, 0])).map(({ tone }) => tone)).toEqual(['total', 'more', 'less', 'total']);
    expect(stepsOf(bridge(0, [0, 0, 0])).map(({ width }) => width)).toEqual([0, 0]);
  });
});
