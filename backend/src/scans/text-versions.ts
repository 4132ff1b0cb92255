import { Injectable } from '@nestjs/common';
import { defaultRulebook } from '@huong-uoc/rulebook';
import type { Tx } from '../platform/database';
import { FindingsRepository } from './findings.repository';
import { scanText } from './scan-text';
import type { KeptText, StoredReading } from './kept-text';
import { TextsRepository } from './texts.repository';

/** The versions of a round's text: the one that counts, and how another takes its place. The round's row is locked by whoever calls. */
@Injectable()
export class TextVersions {
  constructor(
    private readonly texts: TextsRepository,
    private readonly findings: FindingsRepository,
  ) {}

  /** The text of a round as it stands now, as it was stored; null before the first reading. */
  current(tx: Tx, roundId: string): Promise<KeptText | null> {
    return this.texts.current(tx, roundId);
  }

  /** Stores a corrected text after this one and scans it, all in the caller's transaction; the one before stays as it is. Returns its id. */
  async replace(tx: Tx, roundId: string, text: KeptText, reading: StoredReading, corrections: readonly string[]): Promise<string> {
    const source = { roundId, step: text.step, typed: text.typedTextId === null ? null : { id: text.typedTextId } };
    const textId = await this.texts.add(tx, source, reading, { correction: text.correction + 1, corrections });
    await this.findings.add(tx, roundId, textId, scanText(defaultRulebook(), reading));
    return textId;
  }
}
