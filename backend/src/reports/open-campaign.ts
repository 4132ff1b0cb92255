import { Injectable } from '@nestjs/common';
import type { OpenCampaign as Asked } from '@huong-uoc/contracts';
import { Audit } from '../audit';
import type { CurrentUser } from '../platform/auth';
import { Clock } from '../platform/clock';
import { Database, isDuplicate, newId } from '../platform/database';
import { Problem } from '../platform/http';
import { proposed } from './campaigns';

/** Opens a year's report for the leader's unit with its days; from then on the communes are asked for their part. */
@Injectable()
export class OpenCampaign {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** Returns the campaign's id. Refuses a year without that report, days out of order, and a second one of the same kind and year. */
  async run(user: CurrentUser, { kind, year, ...chosen }: Asked): Promise<string> {
    const words = proposed(kind, year);
    if (words === null) throw new Problem('bad-request', { fields: { year: 'Năm này không có báo cáo loại đó.' } });
    const given = Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== undefined)) as Partial<typeof words>;
    const { preparedBy, recipient, from, cutOff, contributionsDue, deadline } = { ...words, ...given };
    if (from > cutOff) throw new Problem('bad-request', { fields: { cutOff: 'Ngày chốt không trước ngày bắt đầu kỳ.' } });
    if (contributionsDue > deadline) throw new Problem('bad-request', { fields: { contributionsDue: 'Hạn của xã không sau hạn gửi báo cáo.' } });
    const id = newId();
    try {
      await this.db.write(async (tx) => {
        await tx.query(
          'insert into report_campaign (id, kind, year, unit_id, prepared_by, recipient, covers_from, cut_off, contributions_due, deadline, opened_at, opened_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)',
          [id, kind, year, user.unitId, preparedBy, recipient, from, cutOff, contributionsDue, deadline, this.clock.now(), user.id],
        );
        await this.audit.record(tx, user, { action: 'report.opened', subject: { type: 'campaign', id }, after: { kind, year, cutOff, contributionsDue, deadline } });
      });
    } catch (error) {
      if (isDuplicate(error, 'report_campaign_once')) throw new Problem('already-exists', { detail: 'Kỳ báo cáo này đã được mở.' });
      throw error;
    }
    return id;
  }
}
