import { Injectable } from '@nestjs/common';
import type { LiveEvent } from '@huong-uoc/contracts';
import { Audit } from '../audit';
import type { CurrentUser } from '../platform/auth';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { Events } from '../platform/events';
import { Problem } from '../platform/http';
import { CampaignsQueries } from './campaigns.queries';

/** Reminds the communes that have not given their part: their list of reports says so at once, and stays so until they have. */
@Injectable()
export class RemindCommunes {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly campaigns: CampaignsQueries,
    private readonly events: Events,
    private readonly audit: Audit,
  ) {}

  /** Returns how many were reminded; refuses when all have given their part. Named communes that have are passed over. */
  async run(user: CurrentUser, campaignId: string, unitIds?: readonly string[]): Promise<number> {
    const campaign = await this.campaigns.findAbove(user, campaignId);
    const given = new Set((await this.db.query<{ id: string }>('select distinct unit_id as id from report_contribution where campaign_id = $1', [campaignId])).map(({ id }) => id));
    const waiting = (await this.campaigns.communes(campaign)).filter(({ id }) => !given.has(id) && (unitIds === undefined || unitIds.includes(id)));
    if (waiting.length === 0) throw new Problem('action-refused', { detail: 'Không còn xã, phường nào chưa gửi phần của mình.' });
    await this.db.write(async (tx) => {
      const data: LiveEvent = { topic: 'queue', roundId: null, charterId: null, state: null, progress: null };
      for (const { id } of waiting) {
        await tx.query('insert into report_reminder (campaign_id, unit_id, reminded_at, reminded_by) values ($1, $2, $3, $4) on conflict do nothing', [campaignId, id, this.clock.now(), user.id]);
        await this.events.publish(tx, { unitId: id, data });
      }
      await this.audit.record(tx, user, { action: 'report.reminded', subject: { type: 'campaign', id: campaignId }, after: { communes: waiting.length } });
    });
    return waiting.length;
  }
}
