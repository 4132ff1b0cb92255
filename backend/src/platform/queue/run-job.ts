import { Injectable } from '@nestjs/common';
import { UnrecoverableError, type Job } from 'bullmq';
import { Clock } from '../clock';
import { Database } from '../database';
import { Problem } from '../http/problem';
import { log, withTrace } from '../logging';
import type { JobFailure } from './job';
import { JobRegistry, type WiredJob } from './job-registry';

/** What travels through the queue: the payload and the circumstances it was asked under. */
export interface Envelope {
  readonly payload: unknown;
  readonly requestId: string | null;
  readonly pinnedAt: string | null;
}

/** Runs one delivery: parses the payload, restores the request id and the pinned clock, and settles what failure means. */
@Injectable()
export class RunJob {
  constructor(
    private readonly registry: JobRegistry,
    private readonly clock: Clock,
    private readonly db: Database,
  ) {}

  run(delivery: Pick<Job, 'id' | 'name' | 'data' | 'attemptsMade' | 'opts'>): Promise<void> {
    const envelope = delivery.data as Envelope;
    const trace = { requestId: envelope.requestId ?? `job-${delivery.id}`, job: delivery.name, jobId: String(delivery.id) };
    const work = () => this.attempt(delivery, envelope);
    return withTrace(trace, () => (envelope.pinnedAt === null ? work() : this.clock.at(envelope.pinnedAt, work)));
  }

  /** Settles a job that took its process down with it too often; the row must not wait for ever. */
  async giveUp(delivery: Pick<Job, 'id' | 'name' | 'data' | 'deferredFailure'>): Promise<void> {
    const wired = this.registry.get(delivery.name);
    const envelope = delivery.data as Envelope;
    log.error('job given up', { job: delivery.name, jobId: delivery.id, reason: delivery.deferredFailure });
    if (wired !== undefined) await this.settle(wired, envelope, new Error(delivery.deferredFailure)).catch((error: unknown) => log.error('could not settle a job', { error: String(error) }));
  }

  private async attempt(delivery: Pick<Job, 'name' | 'attemptsMade' | 'opts'>, envelope: Envelope): Promise<void> {
    const wired = this.registry.get(delivery.name);
    if (wired === undefined) throw new UnrecoverableError(`no such job: ${delivery.name}`);
    try {
      await wired.handler.run(wired.job.payload.parse(envelope.payload));
    } catch (error) {
      const last = delivery.attemptsMade + 1 >= (delivery.opts.attempts ?? 1);
      log.error('job failed', { error: String(error), stack: (error as Error).stack, last });
      if (!last && !(error instanceof Problem)) throw error;
      await this.settle(wired, envelope, error);
      throw new UnrecoverableError(String(error));
    }
  }

  /** A Problem is an answer, not an accident: it is not tried again. The slice shows it in its own row. */
  private async settle({ job, handler }: WiredJob, envelope: Envelope, error: unknown): Promise<void> {
    const problem = error instanceof Problem ? error : new Problem('internal', { cause: error });
    const failure: JobFailure = { code: problem.code, sentence: problem.sentence };
    await handler.failed(job.payload.parse(envelope.payload), failure);
    await this.db.query('insert into failed_job (job, payload, request_id, problem, detail) values ($1, $2, $3, $4, $5)', [job.name, JSON.stringify(envelope.payload), envelope.requestId, failure.code, String(error)]);
  }
}
