import { Injectable } from '@nestjs/common';
import type { Contribute as Given } from '@huong-uoc/contracts';
import { Audit } from '../audit';
import type { CurrentUser } from '../platform/auth';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { Problem } from '../platform/http';
import { CampaignsQueries } from './campaigns.queries';

/** A commune's part of a report: its own words beside the counted figures. A newer one takes the place of the older, which stays. */
@Injectable()
export class Contribute {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly campaigns: CampaignsQueries,
    private readonly audit: Audit,
  ) {}

  /** Refuses who is not a commune of the reporting unit. After the freeze it is kept for a supplement; the pack does not change. */
  async run(user: CurrentUser, campaignId: string, given: Given): Promise<void> {
    const { asked } = await this.campaigns.find(user, campaignId);
    if (!asked) throw new Problem('action-refused', { detail: 'Chỉ xã, phường thuộc kỳ báo cáo gửi phần của mình.' });
    await this.db.write(async (tx) => {
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`${campaignId} ${user.unitId}`]);
      await tx.query(
        `insert into report_contribution (campaign_id, unit_id, version, situation, difficulties, other, villages_reviewed, given_at, given_by)
         select $1, $2, coalesce(max(version), 0) + 1, $3, $4, $5, $6, $7, $8 from report_contribution where campaign_id = $1 and unit_id = $2`,
        [campaignId, user.unitId, given.situation, given.difficulties, given.other, given.villagesReviewed, this.clock.now(), user.id],
      );
      await this.audit.record(tx, user, { action: 'report.contributed', subject: { type: 'campaign', id: campaignId }, after: { unit: user.unitId } });
    });
  }
}
