import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database';
import { OpinionRow, RecommendationRow } from './opinion.entity';

/** Writes of what people say about findings. The round's row is locked by whoever calls, so nothing here races. */
@Injectable()
export class OpinionsRepository {
  opinion(tx: Tx, findingId: string): Promise<OpinionRow | null> {
    return tx.findOneBy(OpinionRow, { findingId });
  }

  async give(tx: Tx, opinion: OpinionRow): Promise<void> {
    await tx.upsert(OpinionRow, opinion, ['findingId']);
  }

  async takeBack(tx: Tx, findingId: string): Promise<void> {
    await tx.delete(OpinionRow, { findingId });
  }

  recommendation(tx: Tx, findingId: string): Promise<RecommendationRow | null> {
    return tx.findOneBy(RecommendationRow, { findingId });
  }

  async recommend(tx: Tx, recommendation: RecommendationRow): Promise<void> {
    await tx.upsert(RecommendationRow, recommendation, ['findingId']);
  }
}
