import { Injectable } from '@nestjs/common';
import { defaultRulebook } from '@huong-uoc/rulebook';
import { z } from 'zod';
import { Database } from '../platform/database';
import { defineJob, Handles, type JobFailure, type JobHandler, type PayloadOf } from '../platform/queue';
import { RoundReading } from '../rounds';
import { FindingsRepository } from './findings.repository';
import { scanText } from './scan-text';
import { storedText, storedTextSql, type StoredText } from './texts.repository';

/** Scans a text that was read; small and first in line, so that a text never waits behind other people's files. */
export const scanRoundJob = defineJob('scan-round', z.object({ textId: z.uuid() }), { lane: 'quick' });

@Injectable()
@Handles(scanRoundJob)
export class ScanRound implements JobHandler<typeof scanRoundJob> {
  constructor(
    private readonly db: Database,
    private readonly reading: RoundReading,
    private readonly findings: FindingsRepository,
  ) {}

  /** Nothing to do for a text that was replaced, withdrawn with its round, or scanned already. */
  async run({ textId }: PayloadOf<typeof scanRoundJob>): Promise<void> {
    const text = await this.text(textId);
    if (text === null) return;
    const scanned = scanText(defaultRulebook(), text);
    await this.db.write(async (tx) => {
      if (!(await this.reading.stillWanted(tx, text)) || (await this.findings.isScanned(tx, textId))) return;
      await this.findings.add(tx, text.roundId, textId, scanned);
      await this.reading.finish(tx, text.roundId);
    });
  }

  async failed({ textId }: PayloadOf<typeof scanRoundJob>, { sentence }: JobFailure): Promise<void> {
    const text = await this.text(textId);
    if (text === null) return;
    await this.db.write(async (tx) => {
      if (await this.reading.stillWanted(tx, text)) await this.reading.fail(tx, text.roundId, { code: 'scan-failed', sentence, retryable: true });
    });
  }

  private async text(textId: string): Promise<StoredText | null> {
    const [row] = await this.db.query<Parameters<typeof storedText>[0]>(storedTextSql, [textId]);
    return row === undefined ? null : storedText(row);
  }
}
