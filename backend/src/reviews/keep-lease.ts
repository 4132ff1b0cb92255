import { Injectable } from '@nestjs/common';
import type { Lease } from '@huong-uoc/contracts';
import type { CurrentUser } from '../platform/auth';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { Problem } from '../platform/http';
import { leaseEnd } from '../rounds';
import { Visible } from './visible.queries';

/** The heartbeat of an open review page. A lease that ran out while the laptop slept comes back, unless somebody took the round meanwhile. */
@Injectable()
export class KeepLease {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly visible: Visible,
  ) {}

  /** Refuses `lease-lost` for an old fence; opinions given under it stay. */
  async run(user: CurrentUser, roundId: string, fence: number): Promise<Lease> {
    await this.visible.round(user, roundId);
    const until = leaseEnd(this.clock.now());
    return this.db.write(async (tx) => {
      const [, kept] = await tx.query<[unknown[], number]>(
        `update review_lease l set until = $4 from round r
          where l.round_id = $1 and l.holder = $2 and l.fence = $3 and r.id = l.round_id and r.state = 'in-review'`,
        [roundId, user.id, fence, until],
      );
      if (kept === 0) throw new Problem('lease-lost');
      return { roundId, fence, until: until.toISOString() };
    });
  }
}
