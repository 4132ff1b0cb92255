import type { Bridge, BridgeReason } from '@huong-uoc/contracts';

/** One step of the stair from the charters that were Đạt on the first day to those on the last; `from` and `width` in percent. */
export type BridgeStep = { readonly reason: BridgeReason | 'before' | 'after'; readonly value: number; readonly from: number; readonly width: number; readonly tone: 'total' | 'more' | 'less' };

/** The stair of Đạt: each reason starts where the one before it ended, and the last total is where they end. */
export function stepsOf({ before, parts, after }: Bridge): readonly BridgeStep[] {
  const moved = parts.filter(({ change }) => change.dat !== 0);
  let at = before.dat;
  const ends = moved.map(({ change }) => (at += change.dat));
  const most = Math.max(1, before.dat, after.dat, ...ends);
  const step = (reason: BridgeStep['reason'], value: number, from: number, to: number, tone: BridgeStep['tone']): BridgeStep => ({ reason, value, from: (100 * Math.min(from, to)) / most, width: (100 * Math.abs(to - from)) / most, tone });
  return [
    step('before', before.dat, 0, before.dat, 'total'),
    ...moved.map(({ reason, change: { dat } }, index) => step(reason, dat, (ends[index] ?? 0) - dat, ends[index] ?? 0, dat > 0 ? 'more' : 'less')),
    step('after', after.dat, 0, after.dat, 'total'),
  ];
}
