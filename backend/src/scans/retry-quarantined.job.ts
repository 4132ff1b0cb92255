import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Antivirus } from '../platform/antivirus';
import { Database } from '../platform/database';
import { log } from '../platform/logging';
import { defineJob, Handles, type JobHandler } from '../platform/queue';
import { RoundReading } from '../rounds';

export const retryQuarantinedJob = defineJob('retry-quarantined', z.object({}), { lane: 'quick', everyMs: 60_000 });

/** So many at a time: a scanner that has just come back is not buried. */
const batch = 20;

/** Takes files out of quarantine, that is reads them again, once the virus scanner answers (or has been turned off). */
@Injectable()
@Handles(retryQuarantinedJob)
export class RetryQuarantined implements JobHandler<typeof retryQuarantinedJob> {
  constructor(
    private readonly db: Database,
    private readonly antivirus: Antivirus,
    private readonly reading: RoundReading,
  ) {}

  async run(): Promise<void> {
    const waiting = await this.db.query<{ id: string }>(`select id from round where state = 'unreadable' and unreadable_code = 'file-quarantined' order by touched_at, id limit $1`, [batch]);
    if (waiting.length === 0 || (await this.antivirus.state()) === 'silent') return;
    for (const { id } of waiting) await this.db.write((tx) => this.reading.retryQuarantined(tx, id));
  }

  async failed(): Promise<void> {
    log.error('taking files out of quarantine failed; it is tried again in a minute');
  }
}
