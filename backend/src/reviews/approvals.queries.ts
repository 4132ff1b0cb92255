import { Injectable } from '@nestjs/common';
import type { Approvals, Round } from '@huong-uoc/contracts';
import type { CurrentUser } from '../platform/auth';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { readClock, RoundViews, type InternalClock } from '../rounds';
import { approvalExceptions, type SubmittedFacts } from './approval-exceptions';

type Item = Approvals['communes'][number]['items'][number];
interface Row extends Omit<SubmittedFacts, 'late'> {
  id: string;
  communeId: string;
  communeLabel: string;
  title: string;
  villageLabel: string;
  submittedBy: string;
  submittedAt: Date;
  opinions: Item['opinions'];
  clock: InternalClock | null;
}

/** Results waiting for a leader, one list per commune, those that deserve their own look marked with why. */
@Injectable()
export class ApprovalsQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly rounds: RoundViews,
  ) {}

  async waiting(viewer: CurrentUser): Promise<Approvals> {
    const rows = await this.db.query<Row>(waitingSql, [viewer.unitId, this.clock.today(), viewer.id]);
    const views = await this.rounds.many(viewer, rows.map(({ id }) => id));
    const communes = new Map<string, Approvals['communes'][number]>();
    for (const row of rows) {
      const round = views.get(row.id);
      if (round === undefined) continue;
      const list = communes.get(row.communeId) ?? { commune: { id: row.communeId, label: row.communeLabel }, items: [] };
      list.items.push(this.item(row, round));
      communes.set(row.communeId, list);
    }
    return { communes: [...communes.values()], total: rows.length };
  }

  private item(row: Row, round: Round): Item {
    const { title, villageLabel, result, submittedBy, submittedAt, opinions, clock } = row;
    const late = clock !== null && readClock(clock, this.clock.today()).state === 'late';
    return { round, title, villageLabel, result, submittedBy, submittedAt: submittedAt.toISOString(), opinions: { ...none, ...opinions }, exceptions: approvalExceptions({ ...row, late }) };
  }
}

const none: Item['opinions'] = { A: 0, B: 0, C: 0, D: 0, E: 0, '0': 0 };

const addresses = (condition: string): string => `array(
  select f.address from finding f join opinion o on o.finding_id = f.id left join recommendation m on m.finding_id = f.id
   where f.round_id = r.id and f.replaced_at is null and ${condition} order by f.span_start)`;

const waitingSql = `
  select r.id, p.commune_id as "communeId", p.commune_label as "communeLabel", v.title, p.label as "villageLabel", r.proposed as result, a.display_name as "submittedBy", r.state_since as "submittedAt",
         (select jsonb_object_agg(kind, number) from (select o.kind, count(*)::int as number from opinion o join finding f on f.id = o.finding_id and f.replaced_at is null where f.round_id = r.id group by o.kind) counted) as opinions,
         ${addresses('m.answer_agrees = false')} as disagreed,
         ${addresses(`o.kind = '0' and o.reason = 7 and o.confirmed_by is null`)} as unconfirmed,
         ${addresses(`o.kind = '0' and f.severity = 'violation'`)} as "violationsCleared",
         (select s.result from round_state s join round e on e.id = s.round_id where e.charter_id = r.charter_id and s.action = 'approve' order by s.at desc, s.step desc limit 1) as "previousResult",
         exists (select from round_state s where s.round_id = r.id and s.action = 'return-for-rework') as "returnedBefore",
         not exists (select from round_state s join round_state approved on approved.round_id = s.round_id and approved.action = 'approve' and approved.step > s.step where s.by = r.result_by and s.action in ('submit-clean', 'submit-not-clean')) as "submitterIsNew",
         $3::uuid = r.submitted_by or $3::uuid = r.result_by
           or exists (select from finding f left join opinion o on o.finding_id = f.id left join recommendation m on m.finding_id = f.id where f.round_id = r.id and f.replaced_at is null and $3::uuid in (o.by, m.by, f.added_by)) as "viewerContributed",
         case when k.round_id is not null then jsonb_build_object('state', k.state, 'allowance', k.allowance, 'startedOn', k.started_on, 'pauses', k.pauses, 'dueOn', k.due_on, 'stoppedOn', k.stopped_on) end as clock
    from round r
    join charter c on c.id = r.charter_id
    join account a on a.id = r.result_by
    left join internal_clock k on k.round_id = r.id
    join lateral (select title from charter_version where charter_id = c.id order by version desc limit 1) v on true
   cross join lateral village_place(c.village_id, $2) p
   where r.state = 'submitted' and c.village_id in (select unit_id from unit_reach($1, $2))
   order by p.commune_label collate "vi-x-icu", p.commune_id, r.state_since, r.id`;
