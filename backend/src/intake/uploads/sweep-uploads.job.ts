import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Clock } from '../../platform/clock';
import { Database } from '../../platform/database';
import { Problem } from '../../platform/http';
import { log } from '../../platform/logging';
import { defineJob, Handles, type JobHandler } from '../../platform/queue';
import { BatchesRepository } from '../batches.repository';
import { FinishUpload } from './finish-upload';
import { UploadStore } from './upload-store';

export const sweepUploadsJob = defineJob('sweep-uploads', z.object({}), { lane: 'quick', everyMs: 60_000 });

/** Takes in what came whole while the server was dying, and drops what nobody went on sending for a week. */
@Injectable()
@Handles(sweepUploadsJob)
export class SweepUploads implements JobHandler<typeof sweepUploadsJob> {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly store: UploadStore,
    private readonly finish: FinishUpload,
    private readonly batches: BatchesRepository,
  ) {}

  async run(): Promise<void> {
    const rows = await this.db.query<{ id: string; batchId: string; size: string; over: boolean }>('select id, batch_id as "batchId", size_bytes as size, expires_at < $1 as over from intake_upload', [this.clock.now()]);
    for (const { id, batchId, size, over } of rows) {
      if ((await this.store.received(id)) === Number(size)) await this.takeIn(id, batchId);
      else if (over) await this.drop(id, batchId);
    }
    const known = new Set(rows.map(({ id }) => id));
    for (const id of await this.store.onDisk()) if (!known.has(id) && !(await this.stands(id))) await this.store.forget(id);
  }

  async failed(): Promise<void> {
    log.error('sweeping the uploads failed; it runs again in a minute');
  }

  /** One that cannot be taken in holds up neither the others nor its batch. */
  private async takeIn(id: string, batchId: string): Promise<void> {
    try {
      await this.finish.run(id);
    } catch (error) {
      if (error instanceof Problem && error.code === 'file-too-large') return this.drop(id, batchId);
      log.error('an upload that came whole could not be taken in; it is tried again in a minute', { id, error: String(error) });
    }
  }

  private async drop(id: string, batchId: string): Promise<void> {
    await this.db.write(async (tx) => {
      const batch = await this.batches.hold(tx, batchId);
      await tx.query('delete from intake_upload where id = $1', [id]);
      if (batch !== undefined) await this.batches.settle(tx, batch);
    });
    await this.store.forget(id);
  }

  /** Begun while this sweep was looking. */
  private async stands(id: string): Promise<boolean> {
    const [row] = await this.db.query('select 1 as one from intake_upload where id::text = $1', [id]);
    return row !== undefined;
  }
}
