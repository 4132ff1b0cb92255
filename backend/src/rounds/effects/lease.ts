import type { EffectHandler } from './effect';

/** How long a lease lasts without a heartbeat; long enough to read a long article, short enough that a lost laptop blocks nobody for a day. */
export const leaseMinutes = 30;

export const leaseEnd = (now: Date): Date => new Date(now.getTime() + leaseMinutes * 60_000);

/** Every taking raises the fence, so that whoever held it before can write nothing more, a second window of the same person included. */
export const takeLease: EffectHandler = async (tx, { round, actor, at }) => {
  await tx.query(
    `insert into review_lease (round_id, fence, holder, taken_at, until) values ($1, 1, $2, $3, $4)
     on conflict (round_id) do update set fence = review_lease.fence + 1, holder = excluded.holder, taken_at = excluded.taken_at, until = excluded.until`,
    [round.id, actor.id, at, leaseEnd(at)],
  );
  // Taken after all: the day it was put back for means nothing any more.
  await tx.query('delete from set_aside where round_id = $1', [round.id]);
};

/** Ends the lease and keeps the fence; opinions stay where they are. */
export const releaseLease: EffectHandler = async (tx, { round, at }) => {
  await tx.query('update review_lease set holder = null, until = $2 where round_id = $1', [round.id, at]);
};
