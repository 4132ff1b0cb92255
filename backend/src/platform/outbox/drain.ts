import { Injectable } from '@nestjs/common';
import { Database } from '../database';
import { Queues } from '../queue';

/** Waits until nothing is left to do: for the demo seeder, whose next step needs the last one's jobs done, and for tests. */
@Injectable()
export class Drain {
  constructor(
    private readonly db: Database,
    private readonly queues: Queues,
  ) {}

  /** Resolves when the outbox is empty and no delivery is pending; rejects after `timeoutMs`. */
  async untilIdle(timeoutMs = 60_000): Promise<void> {
    for (const end = Date.now() + timeoutMs; ; ) {
      const [row] = await this.db.query<{ waiting: boolean }>('select exists (select from outbox) as waiting');
      if (row?.waiting !== true && (await this.queues.pending()) === 0) return;
      if (Date.now() > end) throw new Error(`jobs still pending after ${timeoutMs} ms`);
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }
}
