import type { EffectHandler } from './effect';

/**
 * Offers `restore` to the charter's earlier superseded rounds, latest first, so that of a chain of replacements only the
 * last one returns: to those before it, it is a newer round again.
 */
export const restoreReplacedRounds: EffectHandler = async (tx, { round }, { offer }) => {
  const replaced = await tx.query<{ id: string }[]>(
    `select id from round where charter_id = $1 and number < $2 and state = 'superseded' and review_started_at is null order by number desc`,
    [round.charterId, round.number],
  );
  for (const { id } of replaced) await offer(tx, id, 'restore');
};
