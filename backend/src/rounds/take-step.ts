import { Injectable } from '@nestjs/common';
import type { RoundAction } from '@huong-uoc/contracts';
import { refusalSentences, type GivenWithStep, type ReviewAction } from '@huong-uoc/workflow';
import type { CurrentUser } from '../platform/auth';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { Problem } from '../platform/http';
import { MoveRound } from './move-round';
import { RoundsRepository } from './rounds.repository';

/** Steps that write more than a state: they have routes of their own and are not taken through the general door. */
const ownDoors: readonly ReviewAction[] = ['record-opinion', 'confirm-opinion', 'retype'];

/** A person takes a step of the review table. */
@Injectable()
export class TakeStep {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly rounds: RoundsRepository,
    private readonly moves: MoveRound,
  ) {}

  /** Refuses `not-found` outside the actor's reach, then whatever the table refuses. */
  async run(user: CurrentUser, roundId: string, { action, fence, ...body }: RoundAction): Promise<void> {
    await this.db.write(async (tx) => {
      if ((await this.rounds.lock(tx, user, roundId, this.clock.today())) === null) throw new Problem('not-found');
      if (ownDoors.includes(action)) throw new Problem('action-refused', { detail: refusalSentences['no-such-step'].vi });
      const actor = { id: user.id, displayName: user.displayName, roles: [user.role] };
      await this.moves.run(tx, { roundId, action, actor, given: givenOf(body), ...(fence === undefined ? {} : { fence }) });
    });
  }
}

function givenOf({ reason, text, wholeTextDeclared }: Omit<RoundAction, 'action' | 'fence'>): GivenWithStep {
  return {
    ...(reason === undefined || reason === null ? {} : { reason }),
    ...(text === undefined || text === null ? {} : { text }),
    ...(wholeTextDeclared === undefined ? {} : { wholeTextDeclared }),
  };
}
