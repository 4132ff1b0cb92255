import { Injectable } from '@nestjs/common';
import type { CurrentUser } from '../platform/auth';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { MoveRound } from '../rounds';
import { actorOf } from './reviewer';
import { Visible } from './visible.queries';

/** Notes which clauses were on the reviewer's screen; numbers that name no clause of the text are passed over. */
@Injectable()
export class MarkShown {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly visible: Visible,
    private readonly moves: MoveRound,
  ) {}

  async run(user: CurrentUser, roundId: string, fence: number, clauses: readonly number[]): Promise<void> {
    await this.visible.round(user, roundId);
    await this.db.write(async (tx) => {
      await this.moves.allow(tx, { roundId, action: 'record-opinion', actor: actorOf(user), fence });
      await tx.query(
        `insert into clause_shown (text_id, clause_index, account_id, round_id, at)
         select c.text_id, c.index, $2, $1, $4
           from clause c join round_text t on t.id = c.text_id and t.replaced_at is null
          where t.round_id = $1 and c.index = any($3)
         on conflict do nothing`,
        [roundId, user.id, [...clauses], this.clock.now()],
      );
    });
  }
}
