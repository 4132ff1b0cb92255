import { Injectable } from '@nestjs/common';
import type { EnterTarget as Given } from '@huong-uoc/contracts';
import type { Request } from 'express';
import { Audit } from '../audit';
import { Antivirus } from '../platform/antivirus';
import type { CurrentUser } from '../platform/auth';
import { Clock } from '../platform/clock';
import { Database, newId } from '../platform/database';
import { Problem, receiveUpload } from '../platform/http';
import { Storage } from '../platform/storage';
import { campaignWords } from './campaigns';
import { CampaignsQueries } from './campaigns.queries';

const maxBytes = 50 * 1024 * 1024;

/** Figures of the targets that are not measured here, as their holders gave them, and the papers that prove them. */
@Injectable()
export class EnterTarget {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly campaigns: CampaignsQueries,
    private readonly storage: Storage,
    private readonly antivirus: Antivirus,
    private readonly audit: Audit,
  ) {}

  /** Refuses a report that does not hold other targets; target 5 is measured and cannot be entered. */
  async run(user: CurrentUser, campaignId: string, { target, holder, x, y, words }: Given): Promise<string> {
    const { kind } = await this.campaigns.findAbove(user, campaignId);
    if (!campaignWords[kind].otherTargets) throw new Problem('action-refused', { detail: 'Báo cáo này không có các chỉ tiêu khác.' });
    const id = newId();
    await this.db.write(async (tx) => {
      await tx.query('insert into report_entry (id, campaign_id, target, holder, x, y, words, entered_at, entered_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)', [id, campaignId, target, holder, x, y, words, this.clock.now(), user.id]);
      await this.audit.record(tx, user, { action: 'report.target-entered', subject: { type: 'campaign', id: campaignId }, after: { target, holder, x, y } });
    });
    return id;
  }

  /** Adds a paper to an entry and returns the campaign's id; refuses `not-found` before a byte is stored. */
  async attach(user: CurrentUser, entryId: string, request: Request): Promise<string> {
    const campaignId = await this.campaignOf(user, entryId);
    const { sha256, fileName, sizeBytes } = await receiveUpload(request, this.storage, maxBytes);
    await this.db.write(async (tx) => {
      await tx.query('insert into report_evidence (entry_id, sha256, file_name, size_bytes, recorded_at, recorded_by) values ($1, $2, $3, $4, $5, $6) on conflict do nothing', [entryId, sha256, fileName, sizeBytes, this.clock.now(), user.id]);
      await this.audit.record(tx, user, { action: 'report.evidence-attached', subject: { type: 'campaign', id: campaignId }, after: { entryId, fileName, sha256 } });
    });
    return campaignId;
  }

  /** A paper of an entry, by its hash; refuses one with a virus, or one the scanner does not answer for. */
  async open(user: CurrentUser, entryId: string, sha256: string) {
    await this.campaignOf(user, entryId);
    const [file] = await this.db.query<{ name: string; sizeBytes: number }>('select file_name as name, size_bytes as "sizeBytes" from report_evidence where entry_id = $1 and sha256 = $2', [entryId, sha256]);
    if (file === undefined) throw new Problem('not-found');
    await this.antivirus.letThrough(sha256);
    return { bytes: await this.storage.read(sha256), name: file.name, type: 'application/octet-stream', sizeBytes: file.sizeBytes };
  }

  private async campaignOf(user: CurrentUser, entryId: string): Promise<string> {
    const [entry] = await this.db.query<{ campaign: string }>('select campaign_id as campaign from report_entry where id = $1', [entryId]);
    if (entry === undefined) throw new Problem('not-found');
    return (await this.campaigns.findAbove(user, entry.campaign)).id;
  }
}
