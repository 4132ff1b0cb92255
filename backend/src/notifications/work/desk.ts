import { Injectable } from '@nestjs/common';
import type { WorkKind } from '@huong-uoc/contracts';
import type { CurrentUser } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { Database } from '../../platform/database';
import type { Waiting, WaitingSource } from './waiting';

interface Counted {
  readonly mine: number;
  readonly mineLate: number;
  readonly free: number;
  readonly freeLate: number;
}

/** The department's desk for one reviewer: what they hold, and what nobody holds (somebody else's is not their turn). */
@Injectable()
export class Desk implements WaitingSource {
  readonly kinds: readonly WorkKind[] = ['queue-mine', 'queue'];

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async of(user: CurrentUser): Promise<Waiting[]> {
    const [counted] = await this.db.query<Counted>(deskSql, [user.unitId, this.clock.today(), user.id, this.clock.now()]);
    return counted === undefined ? [] : [{ kind: 'queue-mine', count: counted.mine, late: counted.mineLate }, { kind: 'queue', count: counted.free, late: counted.freeLate }];
  }
}

/** Free is what `ClaimNext` would give. */
const deskSql = `
  with desk as (
    select coalesce(k.due_on < $2::date, false) as late, r.state = 'in-review' and coalesce(l.holder = $3, false) as mine,
           r.state <> 'in-review' or l.holder is null or l.until <= $4 as unheld
      from round r join charter c on c.id = r.charter_id
      left join internal_clock k on k.round_id = r.id
      left join review_lease l on l.round_id = r.id
     where r.state in ('ready', 'in-review', 'rework', 'reopened') and (r.purpose = 'text-in-force' or r.reading_requested)
       and c.village_id in (select unit_id from unit_reach($1, $2))
  )
  select (count(*) filter (where mine))::int as mine, (count(*) filter (where mine and late))::int as "mineLate",
         (count(*) filter (where unheld and not mine))::int as free, (count(*) filter (where unheld and not mine and late))::int as "freeLate"
    from desk`;
