import { Injectable } from '@nestjs/common';
import type { AnswerRecommendation as Answer } from '@huong-uoc/contracts';
import { Audit } from '../audit';
import type { CurrentUser } from '../platform/auth';
import { Clock } from '../platform/clock';
import { Database, type Tx } from '../platform/database';
import { Problem } from '../platform/http';
import { MoveRound } from '../rounds';
import { OpinionsRepository } from './opinions.repository';
import { actorOf } from './reviewer';
import { Visible } from './visible.queries';

/** The commune agrees or disagrees with the proposal for one clause: while it is asked, or after the result. */
@Injectable()
export class AnswerRecommendation {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly visible: Visible,
    private readonly moves: MoveRound,
    private readonly opinions: OpinionsRepository,
    private readonly audit: Audit,
  ) {}

  /** Returns the round. Refuses disagreement without a reason, and a finding without a recommendation (`not-found`). */
  async run(user: CurrentUser, findingId: string, { agrees, reason }: Answer): Promise<string> {
    const { roundId } = await this.visible.roundOfFinding(user, findingId);
    if (!agrees && reason === null) throw new Problem('bad-request', { fields: { reason: 'Không đồng ý thì cần ghi rõ lý do.' } });
    await this.db.write(async (tx) => {
      await this.permit(tx, user, roundId, await addressOf(tx, findingId), { agrees, reason });
      const recommendation = await this.opinions.recommendation(tx, findingId);
      if (recommendation === null) throw new Problem('not-found');
      await this.opinions.recommend(tx, { ...recommendation, answerAgrees: agrees, answerReason: reason, answeredBy: user.id, answeredAt: this.clock.now() });
      await this.audit.record(tx, user, {
        action: 'recommendation.answered',
        subject: { type: 'round', id: roundId },
        before: recommendation.answerAgrees === null ? undefined : { finding: findingId, agrees: recommendation.answerAgrees, reason: recommendation.answerReason },
        after: { finding: findingId, agrees, reason },
      });
    });
    return roundId;
  }

  /** Before the result an answer is part of the commune's opinion, which is sent as a whole; after it each answer is a step of its own. */
  private async permit(tx: Tx, user: CurrentUser, roundId: string, address: string, { agrees, reason }: Answer): Promise<void> {
    const [round] = await tx.query<{ state: string }[]>('select state from round where id = $1 for update', [roundId]);
    const given = { text: `${address}: ${agrees ? 'đồng ý' : 'không đồng ý'}${reason === null ? '' : `. ${reason}`}` };
    const actor = actorOf(user);
    if (round?.state === 'commune-opinion') await this.moves.allow(tx, { roundId, action: 'answer-opinion', actor, given });
    else await this.moves.run(tx, { roundId, action: 'answer-recommendation', actor, given });
  }
}

async function addressOf(tx: Tx, findingId: string): Promise<string> {
  const [finding] = await tx.query<{ address: string }[]>('select address from finding where id = $1', [findingId]);
  return finding?.address ?? '';
}
