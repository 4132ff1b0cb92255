import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { lanes, type Lane } from './job';
import { QueueFactory, type LaneQueue } from './queues';

/** One open queue per lane, made on first use and closed with the application. */
@Injectable()
export class Queues implements OnApplicationShutdown {
  private readonly open = new Map<Lane, LaneQueue>();

  constructor(private readonly factory: QueueFactory) {}

  of(lane: Lane): LaneQueue {
    const queue = this.open.get(lane) ?? this.factory.queue(lane);
    this.open.set(lane, queue);
    return queue;
  }

  /** Deliveries not yet done, failed ones apart; repeating jobs waiting for their hour do not count. */
  async pending(): Promise<number> {
    const counts = await Promise.all((Object.keys(lanes) as Lane[]).map((lane) => this.of(lane).getJobCounts('waiting', 'active', 'prioritized', 'waiting-children', 'delayed')));
    const schedulers = await Promise.all((Object.keys(lanes) as Lane[]).map((lane) => this.of(lane).getJobSchedulers()));
    const total = counts.reduce((sum, lane) => sum + Object.values(lane).reduce((a, b) => a + b, 0), 0);
    return Math.max(0, total - schedulers.flat().length);
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([...this.open.values()].map((queue) => queue.close()));
  }
}
