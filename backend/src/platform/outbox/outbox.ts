import { Injectable } from '@nestjs/common';
import { Clock } from '../clock';
import type { Tx } from '../database';
import { currentTrace } from '../logging';
import type { JobDefinition, PayloadOf } from '../queue';

/** The way from a transaction to a job: the row commits with the change it belongs to, or not at all. */
@Injectable()
export class Outbox {
  constructor(private readonly clock: Clock) {}

  /** Records that `job` must run once this transaction has committed; delivered at least once. */
  async enqueue<Job extends JobDefinition>(tx: Tx, job: Job, payload: PayloadOf<Job>): Promise<void> {
    const parsed: unknown = job.payload.parse(payload);
    await tx.query('insert into outbox (job, payload, request_id, pinned_at) values ($1, $2, $3, $4)', [job.name, JSON.stringify(parsed), currentTrace()?.requestId ?? null, this.clock.pinnedAt()]);
    // Postgres sends notices at commit and drops them on rollback; the relay polls too, so a lost one only delays.
    await tx.query(`select pg_notify('outbox', '')`);
  }
}
