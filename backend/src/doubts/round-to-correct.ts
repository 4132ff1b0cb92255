import { Injectable } from '@nestjs/common';
import type { CurrentUser } from '../platform/auth';
import { Clock } from '../platform/clock';
import type { Tx } from '../platform/database';
import { Problem } from '../platform/http';
import { MoveRound } from '../rounds';

/** A round whose text somebody is about to correct, its row held until the transaction ends. */
export interface CorrectableRound {
  readonly charterId: string;
  readonly number: number;
}

/** Asks the review table whether this person may correct this round's text now. */
@Injectable()
export class RoundToCorrect {
  constructor(
    private readonly clock: Clock,
    private readonly moves: MoveRound,
  ) {}

  /** Refuses `not-found` outside the person's reach, then whatever the table refuses of `correct-text`. */
  async lock(tx: Tx, user: CurrentUser, roundId: string, fence: number | undefined): Promise<CorrectableRound> {
    const reach = await tx.query<unknown[]>('select from round r join charter c on c.id = r.charter_id where r.id = $3 and c.village_id in (select unit_id from unit_reach($1, $2))', [user.unitId, this.clock.today(), roundId]);
    if (reach.length === 0) throw new Problem('not-found');
    return this.moves.allow(tx, { roundId, action: 'correct-text', actor: { id: user.id, displayName: user.displayName, roles: [user.role] }, ...(fence === undefined ? {} : { fence }) });
  }
}
