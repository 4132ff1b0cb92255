import type { EffectHandler } from './effect';

/**
 * Offers `supersede` to the charter's earlier rounds of the same purpose, to drafts too when this is a text in force,
 * latest first. The table decides for each whether it gives way now or only later.
 */
export const supersedeEarlierRounds: EffectHandler = async (tx, { round }, { offer }) => {
  const earlier = await tx.query<{ id: string }[]>(
    `select id from round
      where charter_id = $1 and number < $2 and state not in ('withdrawn', 'superseded') and (purpose = $3 or $3 = 'text-in-force')
      order by number desc`,
    [round.charterId, round.number, round.purpose],
  );
  for (const { id } of earlier) await offer(tx, id, 'supersede');
};
