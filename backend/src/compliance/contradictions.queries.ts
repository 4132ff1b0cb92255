import { Injectable } from '@nestjs/common';
import type { Contradiction, Contradictions } from '@huong-uoc/contracts';
import type { CurrentUser } from '../platform/auth';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';

const shown = 100;

/** The same words of the same clause, found discriminating by one person and without a problem by another. */
@Injectable()
export class ContradictionsQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Within the viewer's reach; the newest first. */
  async of(viewer: CurrentUser): Promise<Contradictions> {
    const rows = await this.db.query<Contradiction & { total: number }>(contradictionsSql, [viewer.unitId, this.clock.today(), shown]);
    return { items: rows.map(({ quote, address, sides }) => ({ quote, address, sides })), total: rows[0]?.total ?? 0 };
  }
}

/** Only opinions on the texts and findings that stand today; a clause is the same by the hash of its words. */
const contradictionsSql = `
  with said as (
    select c.words_hash, lower(f.quote) as words, f.quote, f.address, o.kind, o.reason, o.at, o.finding_id, o.round_id, a.display_name as by, ch.village_id
      from opinion o
      join finding f on f.id = o.finding_id and f.replaced_at is null
      join clause c on c.text_id = f.text_id and c.index = f.clause_index
      join round r on r.id = o.round_id and r.state not in ('withdrawn', 'superseded')
      join charter ch on ch.id = r.charter_id
      join account a on a.id = o.by
     where o.kind in ('A', '0') and ch.village_id in (select unit_id from unit_reach($1, $2))
  ), torn as (
    select words_hash, words, max(at) as newest from said group by words_hash, words having bool_or(kind = 'A') and bool_or(kind = '0')
  )
  select min(s.quote) as quote, min(s.address) as address, count(*) over ()::int as total,
         jsonb_agg(jsonb_build_object('findingId', s.finding_id, 'roundId', s.round_id, 'label', p.label, 'kind', s.kind, 'reason', s.reason, 'by', s.by, 'at', s.at) order by s.kind desc, s.at) as sides
    from torn t
    join said s on s.words_hash = t.words_hash and s.words = t.words
   cross join lateral village_place(s.village_id, $2) p
   group by t.words_hash, t.words, t.newest
   order by t.newest desc
   limit $3`;
