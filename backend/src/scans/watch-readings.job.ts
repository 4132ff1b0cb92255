import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Database } from '../platform/database';
import { log } from '../platform/logging';
import { Outbox } from '../platform/outbox';
import { defineJob, Handles, Queues, type JobHandler } from '../platform/queue';
import { readDocumentJob, RoundReading } from '../rounds';

/** How long a reading may show no sign of life: well over two tries of thirty seconds each. */
const silentMinutes = 5;

export const watchReadingsJob = defineJob('watch-readings', z.object({}), { lane: 'quick', everyMs: 60_000 });

interface SilentRound {
  readonly id: string;
  readonly revived: boolean;
}

/** The watchdog: what hangs is started once more, then ended, so that no round stays in reading for ever. */
@Injectable()
@Handles(watchReadingsJob)
export class WatchReadings implements JobHandler<typeof watchReadingsJob> {
  constructor(
    private readonly db: Database,
    private readonly queues: Queues,
    private readonly outbox: Outbox,
    private readonly reading: RoundReading,
  ) {}

  async run(): Promise<void> {
    for (const { id, revived } of await this.silent()) {
      if (revived) await this.end(id);
      else await this.revive(id);
    }
  }

  async failed(): Promise<void> {
    log.error('the watchdog over readings failed; it runs again in a minute');
  }

  /** Real time, not the pinned clock: a seeded past is not a hang. Rounds still waiting in line are not silent, the line is long. */
  private async silent(): Promise<SilentRound[]> {
    const waiting = (await this.queues.of('heavy').getJobCounts('waiting', 'prioritized', 'delayed')) as Record<string, number>;
    const inLine = Object.values(waiting).reduce((sum, count) => sum + count, 0) > 0;
    return this.db.query<SilentRound>(
      `select id, revived from round where state = any($1) and touched_at < clock_timestamp() - make_interval(mins => $2) order by touched_at limit 50`,
      [inLine ? ['reading'] : ['received', 'reading'], silentMinutes],
    );
  }

  private async revive(roundId: string): Promise<void> {
    log.warn('reading shows no sign of life; started once more', { roundId });
    await this.db.write(async (tx) => {
      await tx.query('update round set revived = true, touched_at = clock_timestamp() where id = $1', [roundId]);
      await this.outbox.enqueue(tx, readDocumentJob, { roundId });
    });
  }

  private async end(roundId: string): Promise<void> {
    log.error('reading hangs; ended', { roundId });
    const wanted = await this.reading.begin(roundId);
    if (wanted === null) return;
    const sentence = 'Việc đọc văn bản bị treo nên đã dừng. Đề nghị đọc lại, gửi bản khác hoặc nhập nội dung văn bản.';
    await this.db.write(async (tx) => {
      if (await this.reading.stillWanted(tx, wanted)) await this.reading.fail(tx, roundId, { code: 'reading-stuck', sentence, retryable: true });
    });
  }
}
