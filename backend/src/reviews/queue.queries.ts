import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { queueViews, type Queue, type queueQuery } from '@huong-uoc/contracts';
import type { CurrentUser } from '../platform/auth';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { readClock, RoundViews, type InternalClock } from '../rounds';

type Asked = z.infer<typeof queueQuery>;
const pageSize = 25;

interface Row {
  id: string;
  title: string;
  villageLabel: string;
  communeLabel: string;
  holder: string | null;
  mine: boolean;
  setAside: Queue['items'][number]['setAside'];
  clock: InternalClock | null;
}

/** The department's desk: rounds it has to work on, the one that is due first on top. */
@Injectable()
export class QueueQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly rounds: RoundViews,
  ) {}

  /** One page of a view with the counts of every view; `unit` narrows all of it. */
  async page(viewer: CurrentUser, { view, unit, page }: Asked): Promise<Queue> {
    const parameters = [viewer.unitId, this.clock.today(), viewer.id, this.clock.now(), unit ?? null];
    const [counted] = await this.db.query<Queue['counts']>(`with desk as (${deskSql}) select ${countsSql} from desk`, parameters);
    const counts = counted ?? { all: 0, mine: 0, 'due-this-week': 0, returned: 0, families: 0, 'set-aside': 0 };
    const rows = await this.db.query<Row>(
      `with desk as (${deskSql})
       select d.id, v.title, p.label as "villageLabel", p.commune_label as "communeLabel", d.holder_name as holder, d.mine,
              case when d."set-aside" then (select jsonb_build_object('until', s.until, 'reason', s.reason, 'by', a.display_name) from set_aside s join account a on a.id = s.by where s.round_id = d.id) end as "setAside",
              case when k.round_id is not null then jsonb_build_object('state', k.state, 'allowance', k.allowance, 'startedOn', k.started_on, 'pauses', k.pauses, 'dueOn', k.due_on, 'stoppedOn', k.stopped_on) end as clock
         from desk d
         join charter c on c.id = d.charter_id
         left join internal_clock k on k.round_id = d.id
         join lateral (select title from charter_version where charter_id = c.id order by version desc limit 1) v on true
        cross join lateral village_place(c.village_id, $2) p
        where d."${view}"
        order by coalesce(d.due_on, 'infinity'), d.state_since, d.id
        limit ${pageSize} offset $6`,
      [...parameters, (page - 1) * pageSize],
    );
    const views = await this.rounds.many(viewer, rows.map(({ id }) => id));
    const items = rows.flatMap((row) => this.item(row, views));
    return { items, total: counts[view], counts, page, pageSize };
  }

  private item({ id, clock, ...row }: Row, views: ReadonlyMap<string, Queue['items'][number]['round']>): Queue['items'] {
    const round = views.get(id);
    return round === undefined ? [] : [{ ...row, round, ageWorkingDays: clock === null ? 0 : readClock(clock, this.clock.today()).used }];
  }
}

/** Words of clauses about which something was said in an approved result. */
const familiesSql = `
  select c.words_hash
    from opinion o
    join finding f on f.id = o.finding_id and f.replaced_at is null
    join round r on r.id = f.round_id and r.state in ('approved-clean', 'approved-not-clean')
    join charter ch on ch.id = r.charter_id and ch.village_id in (select unit_id from unit_reach($1, $2))
    join clause c on c.text_id = f.text_id and c.index = f.clause_index`;

/** Rounds in review whose open findings stand in such clauses: what was said there is proposed here. */
const familyRoundsSql = `
  select f.round_id
    from finding f
    join round r on r.id = f.round_id and r.state in ('ready', 'in-review', 'rework', 'reopened')
    join clause c on c.text_id = f.text_id and c.index = f.clause_index
   where f.replaced_at is null and c.words_hash in (${familiesSql})
     and not exists (select from opinion o where o.finding_id = f.id)`;

/** A view is a column: true for the rounds it shows. "This week" ends on Sunday and holds what is already late. */
const deskSql = `
  select r.id, r.charter_id, r.state_since, k.due_on, a.display_name as holder_name,
         true as "all",
         l.holder is not null and l.holder = $3 and r.state = 'in-review' as "mine",
         k.due_on is not null and k.due_on <= $2::date + (7 - extract(isodow from $2::date)::int) as "due-this-week",
         r.state in ('rework', 'reopened') as "returned",
         r.id in (${familyRoundsSql}) as "families",
         exists (select from set_aside s where s.round_id = r.id and s.until > $2::date) as "set-aside"
    from round r
    join charter c on c.id = r.charter_id
    left join internal_clock k on k.round_id = r.id
    left join review_lease l on l.round_id = r.id
    left join account a on a.id = l.holder and l.until > $4
   where r.state in ('ready', 'in-review', 'rework', 'reopened')
     and (r.purpose = 'text-in-force' or r.reading_requested)
     and c.village_id in (select unit_id from unit_reach($1, $2))
     and ($5::uuid is null or c.village_id in (select unit_id from unit_subtree($5, $2)))`;

const countsSql = queueViews.map((view) => `(count(*) filter (where "${view}"))::int as "${view}"`).join(', ');
