import type { Actor, GivenWithStep, Purpose, ReviewAction, ReviewState } from '@huong-uoc/workflow';
import type { Clock } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import type { Events } from '../../platform/events';
import type { Outbox } from '../../platform/outbox';

/** The row of the round, locked by the transaction that moves it. */
export interface LockedRound {
  readonly id: string;
  readonly charterId: string;
  readonly number: number;
  readonly purpose: Purpose;
  readonly state: ReviewState;
  /** Whoever's reach holds this village hears of the round. */
  readonly villageId: string;
}

/** One step being taken, as its effects see it: the state has been written, the transaction is still open. */
export interface StepTaken {
  readonly round: LockedRound;
  readonly action: ReviewAction;
  readonly from: ReviewState;
  readonly to: ReviewState;
  /** Number of the history row this step wrote. */
  readonly step: number;
  readonly actor: Actor;
  readonly given: GivenWithStep;
  readonly at: Date;
  /** The Vietnamese calendar day of `at`. */
  readonly today: string;
}

/** What an effect may use; `offer` takes a step of the machine on another round of the charter, false where the table refuses it. */
export interface EffectServices {
  readonly clock: Clock;
  readonly outbox: Outbox;
  readonly events: Events;
  offer(tx: Tx, roundId: string, action: 'supersede' | 'restore'): Promise<boolean>;
}

/** A consequence of a step, in the same transaction. */
export type EffectHandler = (tx: Tx, taken: StepTaken, services: EffectServices) => Promise<void>;
