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
/** A cover, a blank sheet or a bad first page says nothing of the charter behind it: then two more pages are asked. */
const whereFirstSaysNothing = 3;
const saysNothing: ReadonlySet<string> = new Set(['too-little-text', 'unreadable-text', 'nothing-recognised', 'no-text-layer']);

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
      await this.store.run(fileId, await this.read(sha256));
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

  private async read(fileSha256: string): Promise<ReaderResult> {
    const read = (pages: number) => this.original.run({ fileSha256, typed: null }, () => undefined, pages);
    const first = await read(recogniseFirst);
    if (first.ok || first.code === 'file-quarantined') return first;
    if (saysNothing.has(first.code)) return read(whereFirstSaysNothing);
    return first.retryable ? read(recogniseFirst) : first;
  }
}
