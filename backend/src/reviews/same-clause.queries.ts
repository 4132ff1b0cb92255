import { Injectable } from '@nestjs/common';
import type { Precedent, SameClause } from '@huong-uoc/contracts';
import type { CurrentUser } from '../platform/auth';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { Visible } from './visible.queries';

const shown = 50;

/** Where else the same clause stands, and what was said about it there. */
@Injectable()
export class SameClauseQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly visible: Visible,
  ) {}

  /** Other rounds within reach whose present text holds the words of this clause; the first fifty, and how many there are. */
  async of(viewer: CurrentUser, roundId: string, clauseIndex: number): Promise<SameClause> {
    await this.visible.round(viewer, roundId);
    const rows = await this.db.query<SameClause['items'][number] & { total: number }>(
      `select r.id as "roundId", v.title as "charterTitle", p.label as "villageLabel", c.address,
              (select o.kind from finding f join opinion o on o.finding_id = f.id where f.text_id = c.text_id and f.clause_index = c.index and f.replaced_at is null order by o.kind = '0', o.kind limit 1) as opinion,
              (count(*) over ())::int as total
         from clause here
         join round_text th on th.id = here.text_id and th.replaced_at is null
         join clause c on c.words_hash = here.words_hash and c.round_id <> here.round_id
         join round_text t on t.id = c.text_id and t.replaced_at is null
         join round r on r.id = c.round_id and r.state <> 'withdrawn'
         join charter ch on ch.id = r.charter_id
         join lateral (select title from charter_version where charter_id = ch.id order by version desc limit 1) v on true
        cross join lateral village_place(ch.village_id, $2) p
        where here.round_id = $3 and here.index = $4 and ch.village_id in (select unit_id from unit_reach($1, $2))
        order by p.label collate "vi-x-icu", r.number desc, c.index
        limit ${shown}`,
      [viewer.unitId, this.clock.today(), roundId, clauseIndex],
    );
    return { precedents: await this.precedents(viewer, roundId, clauseIndex), items: rows.map(({ total: _total, ...item }) => item), total: rows[0]?.total ?? 0 };
  }

  /** Only what a leader has approved sets an example; the same words under another heading may be another finding, so severity and direction tell them apart. */
  private precedents(viewer: CurrentUser, roundId: string, clauseIndex: number): Promise<Precedent[]> {
    return this.db.query<Precedent>(
      `select f.rule_id as "ruleId", lower(f.quote) as quote, f.severity, f.direction, o.kind, o.reason, o.citation, o.commits, count(distinct r.id)::int as rounds
         from clause here
         join round_text th on th.id = here.text_id and th.replaced_at is null
         join clause c on c.words_hash = here.words_hash and c.round_id <> here.round_id
         join round_text t on t.id = c.text_id and t.replaced_at is null
         join round r on r.id = c.round_id and r.state in ('approved-clean', 'approved-not-clean')
         join charter ch on ch.id = r.charter_id
         join finding f on f.text_id = c.text_id and f.clause_index = c.index and f.replaced_at is null
         join opinion o on o.finding_id = f.id
        where here.round_id = $3 and here.index = $4 and ch.village_id in (select unit_id from unit_reach($1, $2))
        group by 1, 2, 3, 4, 5, 6, 7, 8
        order by count(distinct r.id) desc, max(o.at) desc`,
      [viewer.unitId, this.clock.today(), roundId, clauseIndex],
    );
  }
}
