import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Antivirus } from '../../platform/antivirus';
import { Database } from '../../platform/database';
import { log } from '../../platform/logging';
import { Outbox } from '../../platform/outbox';
import { defineJob, Handles, type JobHandler } from '../../platform/queue';
import { unpackArchiveJob } from '../archives/unpack-archive-job';
import { readBatchFileJob } from './read-batch-file-job';

export const retryQuarantinedFilesJob = defineJob('retry-quarantined-files', z.object({}), { lane: 'quick', everyMs: 60_000 });

/** So many at a time: a scanner that has just come back is not buried. */
const atOnce = 20;

/** Takes files and archives of batches out of quarantine once the virus scanner answers (or has been turned off). */
@Injectable()
@Handles(retryQuarantinedFilesJob)
export class RetryQuarantinedFiles implements JobHandler<typeof retryQuarantinedFilesJob> {
  constructor(
    private readonly db: Database,
    private readonly antivirus: Antivirus,
    private readonly outbox: Outbox,
  ) {}

  async run(): Promise<void> {
    const [waiting] = await this.db.query<{ any: boolean }>(`select exists (select from intake_file where refused_code = 'file-quarantined') or exists (select from intake_archive where refused_code = 'file-quarantined') as any`);
    if (waiting?.any !== true || (await this.antivirus.state()) === 'silent') return;
    await this.db.write(async (tx) => {
      const files = await tx.query<{ id: string }[]>(
        `with again as (update intake_file set reading = 'waiting', refused_code = null, refused_sentence = null, version = version + 1
           where id in (select id from intake_file where refused_code = 'file-quarantined' order by received_at, id limit ${atOnce} for update skip locked) returning id) select id from again`,
      );
      for (const { id } of files) await this.outbox.enqueue(tx, readBatchFileJob, { fileId: id });
      const archives = await tx.query<{ id: string }[]>(
        `with again as (update intake_archive set state = 'waiting', refused_code = null, refused_sentence = null
           where id in (select id from intake_archive where refused_code = 'file-quarantined' order by received_at, id limit ${atOnce} for update skip locked) returning id) select id from again`,
      );
      for (const { id } of archives) await this.outbox.enqueue(tx, unpackArchiveJob, { archiveId: id });
    });
  }

  async failed(): Promise<void> {
    log.error('taking files of batches out of quarantine failed; it is tried again in a minute');
  }
}
