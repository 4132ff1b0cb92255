import { Injectable } from '@nestjs/common';
import { Audit } from '../audit';
import type { CurrentUser } from '../platform/auth';
import { Database } from '../platform/database';
import { Problem } from '../platform/http';
import { MoveRound } from '../rounds';
import { saidAbout } from './opinion-noted';
import { OpinionsRepository } from './opinions.repository';
import { actorOf } from './reviewer';
import { Visible } from './visible.queries';

/** Undo: the finding is undecided again. */
@Injectable()
export class TakeBackOpinion {
  constructor(
    private readonly db: Database,
    private readonly visible: Visible,
    private readonly moves: MoveRound,
    private readonly opinions: OpinionsRepository,
    private readonly audit: Audit,
  ) {}

  /** Refuses `not-found` when no opinion stands there. */
  async run(user: CurrentUser, findingId: string, fence: number): Promise<void> {
    const { roundId } = await this.visible.roundOfFinding(user, findingId);
    await this.db.write(async (tx) => {
      await this.moves.allow(tx, { roundId, action: 'record-opinion', actor: actorOf(user), fence });
      const before = await this.opinions.opinion(tx, findingId);
      if (before === null) throw new Problem('not-found');
      await this.opinions.takeBack(tx, findingId);
      await this.audit.record(tx, user, { action: 'opinion.taken-back', subject: { type: 'round', id: roundId }, before: saidAbout(before) });
    });
  }
}
