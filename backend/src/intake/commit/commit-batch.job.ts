import { Injectable } from '@nestjs/common';
import type { CurrentUser } from '../../platform/auth';
import { Database } from '../../platform/database';
import { Handles, type JobFailure, type JobHandler, type PayloadOf } from '../../platform/queue';
import { BatchesRepository } from '../batches.repository';
import { CarryOut } from './carry-out';
import { commitBatchJob } from './commit-batch-job';

/** Carries out a batch line by line, the oldest text first; killed at any line, it goes on with the next one. */
@Injectable()
@Handles(commitBatchJob)
export class CommitBatch implements JobHandler<typeof commitBatchJob> {
  constructor(
    private readonly db: Database,
    private readonly batches: BatchesRepository,
    private readonly carryOut: CarryOut,
  ) {}

  async run({ batchId, accountId }: PayloadOf<typeof commitBatchJob>): Promise<void> {
    const actor = await this.actor(accountId);
    for (const fileId of await this.accepted(batchId)) {
      if (actor === undefined) await this.carryOut.fail(batchId, fileId, 'Tài khoản yêu cầu thực hiện đã bị khóa.');
      else await this.carryOut.run(actor, batchId, fileId);
    }
    await this.end(batchId);
  }

  async failed({ batchId }: PayloadOf<typeof commitBatchJob>, { sentence }: JobFailure): Promise<void> {
    for (const fileId of await this.accepted(batchId)) await this.carryOut.fail(batchId, fileId, sentence);
    await this.end(batchId);
  }

  /** Accepted lines not yet carried out. Of two texts of one village the older becomes the charter's first. */
  private async accepted(batchId: string): Promise<string[]> {
    const rows = await this.db.query<{ id: string }>(
      `select id from intake_file where batch_id = $1 and decision = 'accepted' and outcome is null
        order by coalesce(fields->>'recognisedOn', fields->>'adoptedOn') nulls first, number`,
      [batchId],
    );
    return rows.map(({ id }) => id);
  }

  /** As the account stands now: who lost the right meanwhile carries out nothing. */
  private async actor(accountId: string): Promise<CurrentUser | undefined> {
    const [account] = await this.db.query<CurrentUser>(
      `select id, email, display_name as "displayName", role, unit_id as "unitId", must_change_password as "mustChangePassword" from account where id = $1 and disabled_at is null and role = 'commune'`,
      [accountId],
    );
    return account;
  }

  private async end(batchId: string): Promise<void> {
    await this.db.write(async (tx) => {
      const batch = await this.batches.hold(tx, batchId);
      if (batch?.state === 'committing') await this.batches.settle(tx, { ...batch, state: 'open' });
    });
  }
}
