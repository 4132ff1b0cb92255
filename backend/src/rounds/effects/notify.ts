import type { LiveEvent } from '@huong-uoc/contracts';
import type { Tx } from '../../platform/database';
import type { EffectHandler, EffectServices, StepTaken } from './effect';

/** Tells whoever may see the charter that its round changed; screens refetch, the row is the truth. */
export const tellAboutRound: EffectHandler = (tx, taken, services) => tell(tx, taken, services, 'round');

/** The department's lists changed: work arrived, left, or waits for a leader. */
export const tellTheDesk: EffectHandler = (tx, taken, services) => tell(tx, taken, services, 'queue');

async function tell(tx: Tx, { round, to }: StepTaken, { events }: EffectServices, topic: LiveEvent['topic']): Promise<void> {
  const data: LiveEvent = { topic, roundId: round.id, charterId: round.charterId, state: to, progress: null };
  await events.publish(tx, { unitId: round.villageId, data });
}
