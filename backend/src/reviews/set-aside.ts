import { Injectable } from '@nestjs/common';
import type { SetAside as Given } from '@huong-uoc/contracts';
import type { CurrentUser } from '../platform/auth';
import { Clock, dayOf } from '../platform/clock';
import { Database } from '../platform/database';
import { Problem } from '../platform/http';
import { MoveRound } from '../rounds';
import { actorOf } from './reviewer';
import { Visible } from './visible.queries';

/** Longer than this is no "later": somebody must say again why. */
const mostDays = 30;

/**
 * Puts a held round back for a later day: it leaves the hand like a release, keeps its opinions and its clock, and is handed out
 * to nobody before that day. Whoever wants it sooner takes it from the list.
 */
@Injectable()
export class SetAside {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly visible: Visible,
    private readonly moves: MoveRound,
  ) {}

  /** Refuses a day that is not to come or more than thirty days off, and whatever the table refuses of `release`. */
  async run(user: CurrentUser, roundId: string, { fence, until, reason }: Given): Promise<void> {
    const now = this.clock.now();
    const last = dayOf(new Date(now.getTime() + mostDays * 86_400_000));
    if (until <= this.clock.today() || until > last) throw new Problem('bad-request', { fields: { until: `Chọn một ngày sau hôm nay, trong vòng ${mostDays} ngày.` } });
    await this.visible.round(user, roundId);
    await this.db.write(async (tx) => {
      await this.moves.run(tx, { roundId, action: 'release', actor: actorOf(user), fence, given: { reason: `Để sau đến ${until.split('-').reverse().join('/')}: ${reason}` } });
      await tx.query(
        `insert into set_aside (round_id, until, reason, by, at) values ($1, $2, $3, $4, $5)
         on conflict (round_id) do update set until = excluded.until, reason = excluded.reason, by = excluded.by, at = excluded.at`,
        [roundId, until, reason, user.id, now],
      );
    });
  }
}
