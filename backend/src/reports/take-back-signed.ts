import { Injectable } from '@nestjs/common';
import { signedPaper } from '@huong-uoc/contracts';
import type { Request } from 'express';
import { Audit } from '../audit';
import type { CurrentUser } from '../platform/auth';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { Problem, receiveUpload } from '../platform/http';
import { Storage } from '../platform/storage';
import { PacksQueries } from './packs.queries';

const maxBytes = 50 * 1024 * 1024;

/** The paper as it was signed outside comes back as PDF and is bound to its pack by number, date and hash; a newer copy takes the place of an older, which stays. */
@Injectable()
export class TakeBackSigned {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly packs: PacksQueries,
    private readonly storage: Storage,
    private readonly audit: Audit,
  ) {}

  /** Returns the campaign's id. Refuses a file that is no PDF, a missing number, and a date before the freeze or after today. */
  async run(user: CurrentUser, packId: string, request: Request): Promise<string> {
    const pack = await this.packs.find(user, packId);
    const upload = await receiveUpload(request, this.storage, maxBytes, async (head) => {
      if (!Buffer.from(head).subarray(0, 1024).includes('%PDF-')) throw new Problem('unsupported-format', { detail: 'Văn bản đã ký phải là tệp PDF.' });
    });
    const fields = signedPaper.safeParse(upload.fields);
    if (!fields.success) throw new Problem('bad-request', { fields: Object.fromEntries(fields.error.issues.map(({ path }) => [path.join('.'), path[0] === 'number' ? 'Nhập số văn bản.' : 'Nhập ngày ký.'])) });
    const { number, signedOn } = fields.data;
    if (signedOn > this.clock.today()) throw new Problem('bad-request', { fields: { signedOn: 'Ngày này chưa đến.' } });
    if (signedOn < pack.K) throw new Problem('bad-request', { fields: { signedOn: 'Ngày ký không trước ngày chốt số liệu.' } });
    await this.db.write(async (tx) => {
      await tx.query('insert into signed_report (pack_id, number, signed_on, sha256, file_name, size_bytes, taken_back_at, taken_back_by) values ($1, $2, $3, $4, $5, $6, $7, $8)', [packId, number, signedOn, upload.sha256, upload.fileName, upload.sizeBytes, this.clock.now(), user.id]);
      await this.audit.record(tx, user, { action: 'report.signed-taken-back', subject: { type: 'report', id: packId }, after: { number, signedOn, sha256: upload.sha256, pack: pack.sha256 } });
    });
    return pack.campaignId;
  }
}
