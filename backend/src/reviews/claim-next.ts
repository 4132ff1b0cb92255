import { Injectable } from '@nestjs/common';
import type { Lease } from '@huong-uoc/contracts';
import type { CurrentUser } from '../platform/auth';
import { Clock } from '../platform/clock';
import { Database, type Tx } from '../platform/database';
import { Problem } from '../platform/http';
import { MoveRound } from '../rounds';
import { leaseTaken } from './lease.queries';
import { actorOf } from './reviewer';

/**
 * Gives the asker the oldest due round they may review and nobody put back for a later day. One statement finds it and locks it, passing over rounds that
 * somebody else is taking at this very moment, so any number of people may ask at once and each gets another one.
 */
@Injectable()
export class ClaimNext {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly moves: MoveRound,
  ) {}

  /** Refuses `nothing-to-claim`. `unit` narrows the choice to its part of the tree. */
  run(user: CurrentUser, unit?: string): Promise<Lease> {
    return this.db.write(async (tx) => {
      const passedOver: string[] = [];
      for (;;) {
        const roundId = await this.oldestFree(tx, user, unit, passedOver);
        if (roundId === undefined) throw new Problem('nothing-to-claim');
        if (await this.taken(tx, user, roundId)) return leaseTaken(tx, roundId);
        passedOver.push(roundId);
      }
    });
  }

  private async oldestFree(tx: Tx, user: CurrentUser, unit: string | undefined, passedOver: readonly string[]): Promise<string | undefined> {
    const [row] = await tx.query<{ id: string }[]>(
      `select r.id
         from round r
         join charter c on c.id = r.charter_id
         left join internal_clock k on k.round_id = r.id
         left join review_lease l on l.round_id = r.id
        where (r.state in ('ready', 'rework', 'reopened') or (r.state = 'in-review' and (l.holder is null or l.until <= $3)))
          and (r.purpose = 'text-in-force' or r.reading_requested)
          and c.village_id in (select unit_id from unit_reach($1, $2))
          and ($4::uuid is null or c.village_id in (select unit_id from unit_subtree($4, $2)))
          and not exists (select from set_aside s where s.round_id = r.id and s.until > $2::date)
          and r.id <> all($5)
        order by coalesce(k.due_on, 'infinity'), r.state_since, r.id
        limit 1
          for update of r skip locked`,
      [user.unitId, this.clock.today(), this.clock.now(), unit ?? null, [...passedOver]],
    );
    return row?.id;
  }

  /** False when the table refuses after all: a lapsed lease was renewed between the look and the lock. */
  private async taken(tx: Tx, user: CurrentUser, roundId: string): Promise<boolean> {
    try {
      await this.moves.run(tx, { roundId, action: 'claim', actor: actorOf(user) });
      return true;
    } catch (error) {
      if (error instanceof Problem && error.code === 'action-refused') return false;
      throw error;
    }
  }
}
