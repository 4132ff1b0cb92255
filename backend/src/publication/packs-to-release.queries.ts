import { Injectable } from '@nestjs/common';
import type { Publications } from '@huong-uoc/contracts';
import type { CurrentUser } from '../platform/auth';
import { Database } from '../platform/database';
import { Problem } from '../platform/http';
import { ReportsQueries } from '../reports';

type Pack = Publications['packs'][number] & { readonly x: number; readonly y: number };

/** Frozen packs of a leader's own unit, with the name of their report. */
@Injectable()
export class PacksToRelease {
  constructor(
    private readonly db: Database,
    private readonly reports: ReportsQueries,
  ) {}

  async all(leader: CurrentUser): Promise<Pack[]> {
    const rows = await this.db.query<Omit<Pack, 'campaign'> & { campaignId: string }>(
      `select f.id, f.campaign_id as "campaignId", c.year, f.in_force_on::text as "D", f.known_on::text as "K", f.x, f.y
         from frozen_pack f join report_campaign c on c.id = f.campaign_id where f.unit_id = $1 order by f.frozen_at desc limit 50`,
      [leader.unitId],
    );
    const years = await Promise.all([...new Set(rows.map(({ year }) => year))].map((year) => this.reports.of(leader, year)));
    const labels = new Map(years.flatMap(({ campaigns }) => campaigns).map(({ id, label, year }) => [id, `${label} năm ${year}`]));
    return rows.map(({ campaignId, ...row }) => ({ ...row, campaign: labels.get(campaignId) ?? `Kỳ báo cáo năm ${row.year}` }));
  }

  async one(leader: CurrentUser, id: string): Promise<Pack> {
    const pack = (await this.all(leader)).find((each) => each.id === id);
    if (pack === undefined) throw new Problem('not-found');
    return pack;
  }
}
