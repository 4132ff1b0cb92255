import { Injectable } from '@nestjs/common';
import { Audit } from '../audit';
import type { CurrentUser } from '../platform/auth';
import { Clock } from '../platform/clock';
import { Database, type Tx } from '../platform/database';
import { Problem } from '../platform/http';
import { Outbox } from '../platform/outbox';
import { BatchesRepository, type LockedBatch } from './batches.repository';
import { commitBatchJob } from './commit/commit-batch-job';

/** A person has a batch carried out, or gives it up. */
@Injectable()
export class ActOnBatch {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly batches: BatchesRepository,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** Refuses `not-found`, and `action-refused` where nothing is accepted or the batch was given up. Asking again while it is carried out changes nothing. */
  run(actor: CurrentUser, batchId: string, action: 'commit' | 'discard'): Promise<void> {
    return this.db.write(async (tx) => {
      const batch = await this.batches.lock(tx, actor, batchId, this.clock.today());
      if (batch.state === 'committing' && action === 'commit') return;
      if (batch.state === 'committing') throw new Problem('action-refused', { detail: 'Tập hồ sơ đang được thực hiện. Đề nghị chờ xong.' });
      if (batch.state === 'discarded') throw new Problem('action-refused', { detail: 'Tập hồ sơ này đã bỏ.' });
      if (action === 'commit') await this.commit(tx, actor, batch);
      else await this.discard(tx, actor, batch);
    });
  }

  private async commit(tx: Tx, actor: CurrentUser, batch: LockedBatch): Promise<void> {
    const [accepted] = await tx.query<{ n: number }[]>(`select count(*)::int as n from intake_file where batch_id = $1 and decision = 'accepted' and outcome is null`, [batch.id]);
    if (accepted === undefined || accepted.n === 0) throw new Problem('action-refused', { detail: 'Chưa có tệp nào được chấp nhận.' });
    await this.audit.record(tx, actor, { action: 'batch.committed', subject: { type: 'batch', id: batch.id }, after: { lines: accepted.n } });
    await this.outbox.enqueue(tx, commitBatchJob, { batchId: batch.id, accountId: actor.id });
    await this.batches.move(tx, batch, 'committing');
  }

  private async discard(tx: Tx, actor: CurrentUser, batch: LockedBatch): Promise<void> {
    await tx.query('delete from intake_upload where batch_id = $1', [batch.id]);
    await this.audit.record(tx, actor, { action: 'batch.discarded', subject: { type: 'batch', id: batch.id } });
    await this.batches.move(tx, batch, 'discarded');
  }
}
