import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../platform/config';
import { Database } from '../../platform/database';
import { Handles, type JobFailure, type JobHandler, type PayloadOf } from '../../platform/queue';
import { Storage } from '../../platform/storage';
import { readerChild, readerLimits, readerSlots, readInChild, type ReaderResult } from '../../reading';
import { StorePreflight } from './store-preflight';
import { readBatchFileJob } from './read-batch-file-job';

/**
 * Of a scan only the first page is recognised here: it says whose charter it is and when it was passed, in a few seconds; all
 * pages are read once the file is handed in. A batch of scans would otherwise hold the machine for an hour before anybody decides.
 */
const recogniseFirst = 1;

/** Reads one file of a batch in a child process; whatever comes of it stands in its line afterwards. */
@Injectable()
@Handles(readBatchFileJob)
export class ReadBatchFile implements JobHandler<typeof readBatchFileJob> {
  constructor(
    private readonly db: Database,
    private readonly storage: Storage,
    private readonly store: StorePreflight,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Nothing to do once the line was read. A fault of the machine is tried once more, then shown in the line. */
  run({ fileId }: PayloadOf<typeof readBatchFileJob>): Promise<void> {
    return readerSlots.run(async () => {
      const sha256 = await this.begin(fileId);
      if (sha256 === null) return;
      const first = await this.read(sha256);
      await this.store.run(fileId, !first.ok && first.retryable ? await this.read(sha256) : first);
    });
  }

  async failed({ fileId }: PayloadOf<typeof readBatchFileJob>, { code, sentence }: JobFailure): Promise<void> {
    await this.store.run(fileId, { ok: false, code, sentence, retryable: true });
  }

  private async begin(fileId: string): Promise<string | null> {
    const [row] = await this.db.write((tx) =>
      tx.query<{ sha256: string }[]>(
        `with begun as (update intake_file set reading = 'reading' where id = $1 and reading in ('waiting', 'reading') and decision <> 'skipped' returning sha256) select sha256 from begun`,
        [fileId],
      ),
    );
    return row?.sha256 ?? null;
  }

  private async read(sha256: string): Promise<ReaderResult> {
    const folder = await mkdtemp(join(tmpdir(), 'huong-uoc-preflight-'));
    try {
      await pipeline(await this.storage.read(sha256), createWriteStream(join(folder, 'input')));
      return await readInChild(folder, readerLimits, () => undefined, readerChild, this.config.recognition, recogniseFirst);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
}
