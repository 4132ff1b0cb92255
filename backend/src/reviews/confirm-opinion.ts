import { Injectable } from '@nestjs/common';
import { checkOpinion, needSentences } from '@huong-uoc/workflow';
import { Audit } from '../audit';
import type { CurrentUser } from '../platform/auth';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { Problem } from '../platform/http';
import { MoveRound } from '../rounds';
import { saidAbout } from './opinion-noted';
import { OpinionsRepository } from './opinions.repository';
import { actorOf } from './reviewer';
import { Visible } from './visible.queries';

const need = 'another-persons-opinion';

/** The second person whom "no problem, other reason" needs; a check, not a contribution to the round. */
@Injectable()
export class ConfirmOpinion {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly visible: Visible,
    private readonly moves: MoveRound,
    private readonly opinions: OpinionsRepository,
    private readonly audit: Audit,
  ) {}

  /** Refuses one's own opinion and one that waits for nobody. */
  async run(user: CurrentUser, findingId: string): Promise<void> {
    const { roundId } = await this.visible.roundOfFinding(user, findingId);
    await this.db.write(async (tx) => {
      await this.moves.allow(tx, { roundId, action: 'confirm-opinion', actor: actorOf(user) });
      const opinion = await this.opinions.opinion(tx, findingId);
      if (opinion === null || opinion.by === user.id || checkOpinion(opinion).awaits !== 'second-person') {
        throw new Problem('action-refused', { detail: needSentences[need].vi, unmet: [{ need, sentence: needSentences[need].vi }] });
      }
      await this.opinions.give(tx, { ...opinion, confirmedBy: user.id, confirmedAt: this.clock.now() });
      await this.audit.record(tx, user, { action: 'opinion.confirmed', subject: { type: 'round', id: roundId }, after: saidAbout(opinion) });
    });
  }
}
