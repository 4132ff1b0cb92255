import { Injectable } from '@nestjs/common';
import { lastMomentOf } from '@huong-uoc/compliance';
import type { Contribution, TargetEntry } from '@huong-uoc/contracts';
import { Database } from '../platform/database';

/** A commune's latest contribution. */
export interface GivenPart extends Contribution {
  readonly unitId: string;
  readonly unitLabel: string;
}

/** What others gave for a report: the communes' parts and the other targets. */
@Injectable()
export class PartsQueries {
  constructor(private readonly db: Database) {}

  /** The latest of each commune, as known at the end of day K. */
  contributions(campaignId: string, K: string): Promise<GivenPart[]> {
    return this.db.query<GivenPart>(contributionsSql, [campaignId, lastMomentOf(K)]);
  }

  /** The latest entry of each target, as known at the end of day K. */
  entries(campaignId: string, K: string): Promise<TargetEntry[]> {
    return this.db.query<TargetEntry>(entriesSql, [campaignId, lastMomentOf(K)]);
  }

  /** When each commune was last reminded. */
  async reminders(campaignId: string): Promise<Map<string, string>> {
    const rows = await this.db.query<{ unitId: string; at: Date }>('select unit_id as "unitId", max(reminded_at) as at from report_reminder where campaign_id = $1 group by 1', [campaignId]);
    return new Map(rows.map(({ unitId, at }) => [unitId, at.toISOString()]));
  }
}

const utc = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const contributionsSql = `
  select distinct on (p.unit_id) p.unit_id as "unitId", u.kind || ' ' || u.name as "unitLabel", p.situation, p.difficulties, p.other, p.villages_reviewed as "villagesReviewed", p.version,
         ${utc('p.given_at')} as "givenAt", a.display_name as "givenBy",
         (first.at at time zone 'Asia/Ho_Chi_Minh')::date > c.contributions_due as late,
         coalesce(p.given_at > (select min(f.frozen_at) from frozen_pack f where f.campaign_id = c.id), false) as "afterFreeze"
    from report_contribution p
    join report_campaign c on c.id = p.campaign_id
    join account a on a.id = p.given_by
    join lateral (select min(e.given_at) as at from report_contribution e where e.campaign_id = p.campaign_id and e.unit_id = p.unit_id) first on true
    join lateral (select * from unit_period w where w.unit_id = p.unit_id order by (c.cut_off between w.valid_from and coalesce(w.valid_to, 'infinity')) desc, w.valid_from desc limit 1) u on true
   where p.campaign_id = $1 and p.given_at <= $2
   order by p.unit_id, p.version desc`;

const entriesSql = `
  select distinct on (e.target) e.id, e.target, e.holder, e.x, e.y, e.words, ${utc('e.entered_at')} as "enteredAt", a.display_name as "enteredBy",
         coalesce((select json_agg(json_build_object('name', f.file_name, 'sizeBytes', f.size_bytes, 'sha256', f.sha256) order by f.recorded_at, f.sha256) from report_evidence f where f.entry_id = e.id and f.recorded_at <= $2), '[]') as evidence
    from report_entry e join account a on a.id = e.entered_by
   where e.campaign_id = $1 and e.entered_at <= $2
   order by e.target, e.entered_at desc, e.id desc`;
