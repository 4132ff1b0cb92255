import { actionLabels, stateLabels } from '@huong-uoc/workflow';
import type { Tx } from '../../platform/database';
import { pauseClock, resumeClock, runClock, stopClock, type InternalClock } from '../internal-clock';
import { InternalClockRow } from '../review-desk.entity';
import type { EffectHandler } from './effect';

export const runInternalClock: EffectHandler = (tx, { round, today }) => turn(tx, round.id, (clock) => runClock(clock, today));

/** The reason of the step is the reason of the pause; a step that asks for none gives the name of its state. */
export const pauseInternalClock: EffectHandler = (tx, { round, today, given, to }) => turn(tx, round.id, (clock) => pauseClock(clock, today, given.reason ?? stateLabels[to].vi));

export const stopInternalClock: EffectHandler = (tx, { round, today }) => turn(tx, round.id, (clock) => stopClock(clock, today));

export const resumeInternalClock: EffectHandler = (tx, { round, today, action }) => turn(tx, round.id, (clock) => resumeClock(clock, today, actionLabels[action].vi));

async function turn(tx: Tx, roundId: string, change: (clock: InternalClock | null) => InternalClock | null): Promise<void> {
  const before = await tx.findOneBy(InternalClockRow, { roundId });
  const after = change(before);
  if (after === null || after === before) return;
  await tx.save(InternalClockRow, { roundId, ...after, pauses: [...after.pauses] });
}
