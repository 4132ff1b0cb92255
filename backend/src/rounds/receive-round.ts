import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { purpose, type Round } from '@huong-uoc/contracts';
import type { FormatId } from '@huong-uoc/formats';
import type { CurrentUser } from '../platform/auth';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { Problem, receiveUpload } from '../platform/http';
import { Storage } from '../platform/storage';
import { admitFile } from './admit-file';
import { RoundViews } from './round-views.queries';
import { SubmitRound } from './submit-round';

const maxBytes = 50 * 1024 * 1024;

/** Streams an upload into storage and hands it in; whoever may not is refused before a byte is stored. */
@Injectable()
export class ReceiveRound {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly storage: Storage,
    private readonly submit: SubmitRound,
    private readonly views: RoundViews,
  ) {}

  /** Refuses by name: charter out of reach, bad file name, empty, too large, wrong kind (by content), cut connection. */
  async run(actor: CurrentUser, charterId: string, request: Request): Promise<Round> {
    await this.assertInReach(actor, charterId);
    let format: FormatId | null = null;
    const upload = await receiveUpload(request, this.storage, maxBytes, admitFile((found) => (format = found)));
    const asked = purpose.safeParse(upload.fields['purpose']);
    if (!asked.success) throw new Problem('bad-request', { fields: { purpose: 'Chọn bản đang có hiệu lực hoặc dự thảo.' } });
    const id = await this.submit.run(actor, charterId, asked.data, { ...upload, format });
    return this.views.one(actor, id);
  }

  private async assertInReach(actor: CurrentUser, charterId: string): Promise<void> {
    const [charter] = await this.db.query('select from charter where id = $3 and village_id in (select unit_id from unit_reach($1, $2))', [actor.unitId, this.clock.today(), charterId]);
    if (charter === undefined) throw new Problem('not-found');
  }
}
