import { Injectable } from '@nestjs/common';
import type { ApproveManyResult } from '@huong-uoc/contracts';
import type { CurrentUser } from '../platform/auth';
import { Database } from '../platform/database';
import { Problem } from '../platform/http';
import { log } from '../platform/logging';
import { MoveRound } from '../rounds';
import { actorOf } from './reviewer';
import { Visible } from './visible.queries';

/** Approves a list, each round in a transaction of its own: one that is refused holds up no other. */
@Injectable()
export class ApproveMany {
  constructor(
    private readonly db: Database,
    private readonly visible: Visible,
    private readonly moves: MoveRound,
  ) {}

  /** Answers per round: done, or the sentence of the refusal or of the failure. */
  async run(user: CurrentUser, roundIds: readonly string[]): Promise<ApproveManyResult> {
    const items: ApproveManyResult['items'] = [];
    for (const roundId of new Set(roundIds)) items.push({ roundId, ...(await this.approve(user, roundId)) });
    return { items };
  }

  private async approve(user: CurrentUser, roundId: string): Promise<{ ok: boolean; sentence: string | null }> {
    try {
      await this.visible.round(user, roundId);
      await this.db.write((tx) => this.moves.run(tx, { roundId, action: 'approve', actor: actorOf(user) }));
      return { ok: true, sentence: null };
    } catch (error) {
      if (error instanceof Problem) return { ok: false, sentence: error.sentence };
      // Rounds before it are approved for good: their answers must reach the leader, whatever happened to this one.
      log.error('approval failed', { roundId, error: String((error as Error | null)?.stack ?? error) });
      return { ok: false, sentence: new Problem('internal').sentence };
    }
  }
}
