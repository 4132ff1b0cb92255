import { RecommendationLetterRow } from '../review-desk.entity';
import type { EffectHandler } from './effect';

/** Notes that a letter stands for this approval: what it says is fixed, because an approved round's opinions and recommendations no longer change. */
export const prepareLetter: EffectHandler = async (tx, { round, step, at, actor }) => {
  await tx.insert(RecommendationLetterRow, { roundId: round.id, step, preparedAt: at, approvedBy: actor.id });
};
