import { Injectable } from '@nestjs/common';
import type { ReminderList, WorkItem, WorkKind } from '@huong-uoc/contracts';
import type { CurrentUser } from '../../platform/auth';
import { Clock, dayOf } from '../../platform/clock';
import { Database } from '../../platform/database';
import type { Viewer } from '../../units';

type Reminded = NonNullable<WorkItem['reminded']>;

/** Reminders from above, seen from the commune that got them and from the leader who sent them. */
@Injectable()
export class RemindersQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** The latest reminder of each kind to the person's own unit. Those of report campaigns are kept with their campaign. */
  async to(user: CurrentUser): Promise<ReadonlyMap<WorkKind, Reminded>> {
    if (user.role !== 'commune') return new Map();
    const rows = await this.db.query<{ kind: WorkKind; at: Date; by: string; unread: boolean }>(
      `with sent as (${sentSql})
       select distinct on (s.kind) s.kind, s.at, a.display_name as by, s.at > coalesce((select seen_at from work_seen where account_id = $2), '-infinity') as unread
         from sent s join account a on a.id = s.by where s.unit_id = $1 order by s.kind, s.at desc`,
      [user.unitId, user.id],
    );
    return new Map(rows.map(({ kind, at, by, unread }) => [kind, { at: at.toISOString(), by, unread }]));
  }

  /** The latest reminder about legal clocks to each commune in the viewer's reach, and who of the commune has read it. */
  async sentBy(viewer: Viewer): Promise<ReminderList> {
    const rows = await this.db.query<{ communeId: string; at: Date; by: string; readBy: string | null }>(
      `select distinct on (m.unit_id) m.unit_id as "communeId", m.sent_at as at, a.display_name as by,
              (select string_agg(r.display_name, ', ' order by w.seen_at) from work_seen w join account r on r.id = w.account_id where r.unit_id = m.unit_id and w.seen_at >= m.sent_at) as "readBy"
         from reminder m join account a on a.id = m.sent_by
        where m.kind = 'legal-due' and m.unit_id in (select unit_id from unit_reach($1, $2)) order by m.unit_id, m.sent_at desc`,
      [viewer.unitId, this.clock.today()],
    );
    return { items: rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString(), on: dayOf(at) })) };
  }
}

/** Reminders about a report stand with its campaign; one that has its part is over. */
const sentSql = `
  select kind, unit_id, sent_at as at, sent_by as by from reminder
  union all
  select 'contribution', m.unit_id, m.reminded_at, m.reminded_by from report_reminder m
   where not exists (select from report_contribution p where p.campaign_id = m.campaign_id and p.unit_id = m.unit_id)`;
