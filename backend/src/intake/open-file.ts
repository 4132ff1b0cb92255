import { Injectable } from '@nestjs/common';
import { Audit } from '../audit';
import type { CurrentUser } from '../platform/auth';
import { Database } from '../platform/database';
import { Storage } from '../platform/storage';
import { LinesRepository } from './lines.repository';

/** Opens a line's file as it came; it may name people, so every opening is recorded. */
@Injectable()
export class OpenFile {
  constructor(
    private readonly db: Database,
    private readonly storage: Storage,
    private readonly lines: LinesRepository,
    private readonly audit: Audit,
  ) {}

  /** Refuses `not-found` outside the actor's reach. Sent as plain bytes, never as a type a browser would run. */
  async run(actor: CurrentUser, fileId: string) {
    const line = await this.db.write(async (tx) => {
      const { batch, line: found } = await this.lines.lock(tx, actor, fileId);
      await this.audit.record(tx, actor, { action: 'batch.file-opened', subject: { type: 'batch', id: batch.id }, after: { line: found.number, fileName: found.fileName } });
      return found;
    });
    return { bytes: await this.storage.read(line.sha256), name: line.fileName, type: 'application/octet-stream', sizeBytes: line.sizeBytes };
  }
}
