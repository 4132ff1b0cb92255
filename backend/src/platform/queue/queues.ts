import { createPostgresBackend, createRedisBackend, withBackend, type Job, type Processor } from 'bullmq';
import { log } from '../logging';
import type { Lane } from './job';

/** What the rest of the platform needs of a queue and a worker, whichever backend carries them. */
export interface LaneQueue {
  add(name: string, data: unknown, options: object): Promise<unknown>;
  upsertJobScheduler(id: string, repeat: { every: number }, template: { name: string; data: unknown; opts: object }): Promise<unknown>;
  removeJobScheduler(id: string): Promise<unknown>;
  getJobSchedulers(): Promise<{ key: string }[]>;
  getJobCounts(...types: string[]): Promise<Record<string, number>>;
  close(): Promise<void>;
}
export interface LaneWorker {
  close(force?: boolean): Promise<void>;
}

/** Opens queues and workers: on Redis when its address is given, else in the `bullmq` schema of our own Postgres. */
export class QueueFactory {
  constructor(
    private readonly databaseUrl: string,
    private readonly redisUrl: string | undefined,
  ) {}

  queue(lane: Lane): LaneQueue {
    const queue = this.redisUrl === undefined ? new onPostgres.Queue(lane, { connection: this.postgres() }) : new onRedis.Queue(lane, { connection: { url: this.redisUrl } });
    queue.on('error', (error: Error) => log.warn('queue connection', { lane, error: error.message }));
    return queue as LaneQueue;
  }

  /** `onLost` hears of a job that died with its process (`kill -9`) once too often: nobody ran it to its end, and nobody will. */
  worker(lane: Lane, processor: Processor, concurrency: number, onLost: (delivery: Job) => void): LaneWorker {
    // A lock outlives its process by 20 s at most, then the job is taken up by whoever lives.
    const settings = { concurrency, lockDuration: 20_000, stalledInterval: 5_000, maxStalledCount: 3 };
    const worker =
      this.redisUrl === undefined
        ? new onPostgres.Worker(lane, processor, { connection: this.postgres(), ...settings })
        : new onRedis.Worker(lane, processor, { connection: { url: this.redisUrl, maxRetriesPerRequest: null }, ...settings });
    worker.on('failed', (delivery: Job | undefined) => delivery?.deferredFailure !== undefined && onLost(delivery));
    worker.on('error', (error: Error) => log.warn('worker connection', { lane, error: error.message }));
    return worker;
  }

  private postgres() {
    return { connectionString: this.databaseUrl, schema: 'bullmq', max: 4, application_name: 'huong-uoc queue' };
  }
}

const onPostgres = withBackend(createPostgresBackend);
const onRedis = withBackend(createRedisBackend);
