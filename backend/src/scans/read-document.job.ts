import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database';
import { Outbox } from '../platform/outbox';
import { Handles, type JobFailure, type JobHandler, type PayloadOf } from '../platform/queue';
import { readerSlots, type ReaderResult } from '../reading';
import { readDocumentJob, RoundReading, type Reading } from '../rounds';
import { ReadOriginal } from './read-original';
import { scanRoundJob } from './scan-round.job';
import { TextsRepository } from './texts.repository';
import { throttled } from './throttled';

const progressEveryMs = 500;

/** Reads a round's original (or the text typed for it) in a child process and stores its text and clauses. */
@Injectable()
@Handles(readDocumentJob)
export class ReadDocument implements JobHandler<typeof readDocumentJob> {
  constructor(
    private readonly db: Database,
    private readonly outbox: Outbox,
    private readonly reading: RoundReading,
    private readonly texts: TextsRepository,
    private readonly original: ReadOriginal,
  ) {}

  /** Nothing to do once the round is past reading or its text is stored. A fault of the machine is tried once more, then shown in the row. */
  run({ roundId }: PayloadOf<typeof readDocumentJob>): Promise<void> {
    return readerSlots.run(async () => {
      const wanted = await this.reading.begin(roundId);
      if (wanted === null || (await this.db.write((tx) => this.texts.isRead(tx, wanted)))) return;
      const first = await this.read(wanted);
      await this.store(wanted, !first.ok && first.retryable ? await this.read(wanted) : first);
    });
  }

  async failed({ roundId }: PayloadOf<typeof readDocumentJob>, { code, sentence }: JobFailure): Promise<void> {
    const wanted = await this.reading.begin(roundId);
    if (wanted === null) return;
    await this.db.write(async (tx) => {
      if (await this.reading.stillWanted(tx, wanted)) await this.reading.fail(tx, roundId, { code, sentence, retryable: true });
    });
  }

  private read(wanted: Reading): Promise<ReaderResult> {
    return this.original.run(wanted, throttled(progressEveryMs, (done, total) => this.reading.progress(wanted, done, total)));
  }

  private async store(wanted: Reading, result: ReaderResult): Promise<void> {
    await this.db.write(async (tx) => {
      // Withdrawn, replaced or read by another worker meanwhile: what was read is of no use any more.
      if (!(await this.reading.stillWanted(tx, wanted)) || (await this.texts.isRead(tx, wanted))) return;
      if (!result.ok) return this.reading.fail(tx, wanted.roundId, result);
      const textId = await this.texts.add(tx, wanted, result.reading);
      if (wanted.typed === null) await this.reading.textStored(tx, wanted.roundId, result.reading.format);
      await this.outbox.enqueue(tx, scanRoundJob, { textId });
    });
  }
}
