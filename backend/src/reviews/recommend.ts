import { Injectable } from '@nestjs/common';
import type { Recommend as Given } from '@huong-uoc/contracts';
import { Audit } from '../audit';
import type { CurrentUser } from '../platform/auth';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { MoveRound } from '../rounds';
import { OpinionsRepository } from './opinions.repository';
import { actorOf } from './reviewer';
import { Visible } from './visible.queries';

/** Writes the wording proposed to the commune; a rewritten proposal is a new question, so an answer to the old one goes. */
@Injectable()
export class Recommend {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly visible: Visible,
    private readonly moves: MoveRound,
    private readonly opinions: OpinionsRepository,
    private readonly audit: Audit,
  ) {}

  async run(user: CurrentUser, findingId: string, { fence, reason, proposed }: Given): Promise<void> {
    const { roundId } = await this.visible.roundOfFinding(user, findingId);
    await this.db.write(async (tx) => {
      await this.moves.allow(tx, { roundId, action: 'record-opinion', actor: actorOf(user), fence });
      const before = await this.opinions.recommendation(tx, findingId);
      await this.opinions.recommend(tx, { findingId, roundId, reason, proposed, by: user.id, at: this.clock.now(), answerAgrees: null, answerReason: null, answeredBy: null, answeredAt: null });
      await this.audit.record(tx, user, {
        action: 'recommendation.written',
        subject: { type: 'round', id: roundId },
        before: before && { finding: findingId, reason: before.reason, proposed: before.proposed },
        after: { finding: findingId, reason, proposed },
      });
    });
  }
}
