import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { lanes, type Lane } from './job';
import { JobRegistry } from './job-registry';
import { Queues } from './queues.provider';
import { QueueFactory, type LaneWorker } from './queues';
import { RunJob } from './run-job';

/** The hands of the worker process: takes jobs of every lane and keeps the repeating ones scheduled. */
@Injectable()
export class Workers implements BeforeApplicationShutdown {
  private workers: LaneWorker[] = [];

  constructor(
    private readonly registry: JobRegistry,
    private readonly queues: Queues,
    private readonly factory: QueueFactory,
    private readonly runJob: RunJob,
  ) {}

  async start(): Promise<void> {
    await this.schedule();
    for (const lane of Object.keys(lanes) as Lane[]) {
      this.workers.push(this.factory.worker(lane, (delivery) => this.runJob.run(delivery), lanes[lane].concurrency, (delivery) => void this.runJob.giveUp(delivery)));
    }
  }

  /** Running jobs finish first; BullMQ hands an unfinished one to the next worker after its lock runs out. */
  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.close()));
    this.workers = [];
  }

  private async schedule(): Promise<void> {
    const repeating = this.registry.all().filter(({ job }) => job.everyMs !== undefined);
    for (const { job } of repeating) {
      const data = { payload: {}, requestId: null, pinnedAt: null };
      await this.queues.of(job.lane).upsertJobScheduler(job.name, { every: job.everyMs! }, { name: job.name, data, opts: { attempts: 1, removeOnComplete: true, removeOnFail: 100 } });
    }
    const wanted = new Set(repeating.map(({ job }) => job.name));
    for (const lane of Object.keys(lanes) as Lane[]) {
      for (const { key } of await this.queues.of(lane).getJobSchedulers()) if (!wanted.has(key)) await this.queues.of(lane).removeJobScheduler(key);
    }
  }
}
