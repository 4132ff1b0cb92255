import { Injectable } from '@nestjs/common';
import type { Lease } from '@huong-uoc/contracts';
import type { CurrentUser } from '../platform/auth';
import { Database } from '../platform/database';
import { MoveRound } from '../rounds';
import { leaseTaken } from './lease.queries';
import { actorOf } from './reviewer';
import { Visible } from './visible.queries';

/** Takes one round from the list; taking it again, from another window, ends the older window's lease. */
@Injectable()
export class ClaimRound {
  constructor(
    private readonly db: Database,
    private readonly visible: Visible,
    private readonly moves: MoveRound,
  ) {}

  async run(user: CurrentUser, roundId: string): Promise<Lease> {
    await this.visible.round(user, roundId);
    return this.db.write(async (tx) => {
      await this.moves.run(tx, { roundId, action: 'claim', actor: actorOf(user) });
      return leaseTaken(tx, roundId);
    });
  }
}
