import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Audit } from '../audit';
import { Antivirus } from '../platform/antivirus';
import type { CurrentUser } from '../platform/auth';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { Problem } from '../platform/http';
import { Storage } from '../platform/storage';
import { RoundsRepository } from './rounds.repository';

/** An original as it came, for download. */
export interface Original {
  readonly bytes: Readable;
  readonly name: string;
  readonly type: string;
  readonly sizeBytes: number;
}

const types: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
};

/** Opens a round's original; it may name people, so every opening is recorded. */
@Injectable()
export class OpenOriginal {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly rounds: RoundsRepository,
    private readonly storage: Storage,
    private readonly antivirus: Antivirus,
    private readonly audit: Audit,
  ) {}

  /**
   * Refuses `not-found` outside the actor's reach, and as `preview` for what is no DOCX; what is no DOCX or PDF is sent as plain
   * bytes, never as a type a browser would run. A file with a virus, or one the scanner does not answer for, is given to nobody.
   */
  async run(actor: CurrentUser, roundId: string, as: 'file' | 'preview' = 'file'): Promise<Original> {
    const round = await this.db.write((tx) => this.rounds.lock(tx, actor, roundId, this.clock.today()));
    if (round === null || (as === 'preview' && round.format !== 'docx')) throw new Problem('not-found');
    await this.antivirus.letThrough(round.fileSha256);
    await this.db.write((tx) => this.audit.record(tx, actor, { action: 'original.opened', subject: { type: 'charter', id: round.charterId }, after: { round: roundId, number: round.number, as } }));
    const bytes = await this.storage.read(round.fileSha256);
    return { bytes, name: round.fileName, type: types[round.format ?? ''] ?? 'application/octet-stream', sizeBytes: round.sizeBytes };
  }
}
