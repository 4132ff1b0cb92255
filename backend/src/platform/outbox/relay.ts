import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { Database, Listener, type Tx } from '../database';
import { log } from '../logging';
import { JobRegistry, Queues } from '../queue';

interface Row {
  id: string;
  job: string;
  payload: unknown;
  request_id: string | null;
  pinned_at: Date | null;
  created_at: Date;
}

/** Moves committed outbox rows to the queue, oldest first. Several relays share the work by skipping locked rows. */
@Injectable()
export class Relay implements BeforeApplicationShutdown {
  private listener: Listener | undefined;
  private poll: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private again = false;
  private stopped = false;

  constructor(
    private readonly db: Database,
    private readonly queues: Queues,
    private readonly registry: JobRegistry,
  ) {}

  async start(databaseUrl: string): Promise<void> {
    this.listener = new Listener(databaseUrl, 'outbox', () => this.kick(), () => this.kick());
    await this.listener.open();
    this.poll = setInterval(() => this.kick(), 5000);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearInterval(this.poll);
    await this.listener?.close();
    await this.running;
  }

  /** Moves everything there is; resolves when the table was found empty. */
  async moveAll(): Promise<void> {
    while ((await this.db.write((tx) => this.moveSome(tx))) > 0 && !this.stopped);
  }

  private kick(): void {
    if (this.stopped) return;
    if (this.running !== undefined) {
      this.again = true;
      return;
    }
    this.again = false;
    this.running = this.moveAll()
      .catch((error: Error) => log.warn('outbox relay will try again', { error: error.message }))
      .finally(() => {
        this.running = undefined;
        if (this.again) this.kick();
      });
  }

  /** Rows are deleted only after the queue has them. A crash in between delivers twice: the job id is the row's, and handlers are idempotent. */
  private async moveSome(tx: Tx): Promise<number> {
    const rows = await tx.query<Row[]>('select id, job, payload, request_id, pinned_at, created_at from outbox order by id limit 100 for update skip locked');
    for (const row of rows) await this.hand(row);
    if (rows.length > 0) await tx.query('delete from outbox where id = any($1)', [rows.map((row) => row.id)]);
    return rows.length;
  }

  private async hand(row: Row): Promise<void> {
    const wired = this.registry.get(row.job);
    if (wired === undefined) throw new Error(`outbox row ${row.id} names the unknown job "${row.job}"`);
    const { lane, attempts = 3 } = wired.job;
    const envelope = { payload: row.payload, requestId: row.request_id, pinnedAt: row.pinned_at?.toISOString() ?? null };
    // Row numbers begin again in a new database; with the time they stay unlike any that Redis may still remember.
    const jobId = `outbox-${row.id}-${row.created_at.getTime()}`;
    await this.queues.of(lane).add(row.job, envelope, { jobId, attempts, backoff: { type: 'exponential', delay: 1000 }, removeOnComplete: { age: 3600, count: 1000 }, removeOnFail: { age: 7 * 86_400 } });
  }
}
