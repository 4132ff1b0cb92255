import { Injectable } from '@nestjs/common';
import type { CurrentUser } from '../platform/auth';
import { Clock } from '../platform/clock';
import { Database, newId } from '../platform/database';
import { Problem } from '../platform/http';
import { MoveRound } from './move-round';
import { RoundsRepository } from './rounds.repository';

/** A person types what the machine could not read; the text is read like a file, the original stays. */
@Injectable()
export class TypeText {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly rounds: RoundsRepository,
    private readonly moves: MoveRound,
  ) {}

  /** Refuses `not-found` outside the actor's reach and `action-refused` unless the round is unreadable. */
  run(actor: CurrentUser, roundId: string, text: string): Promise<void> {
    return this.db.write(async (tx) => {
      if ((await this.rounds.lock(tx, actor, roundId, this.clock.today())) === null) throw new Problem('not-found');
      await this.rounds.addTypedText(tx, { id: newId(), roundId, text, typedAt: this.clock.now(), typedBy: actor.id });
      await tx.query('delete from typed_page where round_id = $1', [roundId]);
      await this.moves.run(tx, { roundId, action: 'retype', actor: { ...actor, roles: [actor.role] }, given: { text } });
    });
  }
}
