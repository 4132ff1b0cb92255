import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database';
import { Handles, type JobFailure, type JobHandler, type PayloadOf } from '../../platform/queue';
import { readerSlots, type ReaderResult } from '../../reading';
import { ReadOriginal } from '../../scans';
import { readBatchFileJob } from './read-batch-file-job';
import { StorePreflight } from './store-preflight';

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
    private readonly original: ReadOriginal,
    private readonly store: StorePreflight,
  ) {}

  /** Nothing to do once the line was read. A fault of the machine is tried once more, then shown in the line. */
  run({ fileId }: PayloadOf<typeof readBatchFileJob>): Promise<void> {
    return readerSlots.run(async () => {
      const sha256 = await this.begin(fileId);
      if (sha256 === null) return;
      const first = await this.read(sha256);
      const again = !first.ok && first.retryable && first.code !== 'file-quarantined';
      await this.store.run(fileId, again ? await this.read(sha256) : first);
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

  private read(fileSha256: string): Promise<ReaderResult> {
    return this.original.run({ fileSha256, typed: null }, () => undefined, recogniseFirst);
  }
}
