import { Injectable } from '@nestjs/common';
import { Audit } from '../audit';
import { Antivirus } from '../platform/antivirus';
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
    private readonly antivirus: Antivirus,
    private readonly audit: Audit,
  ) {}

  /** Refuses `not-found` outside the actor's reach, and a file with a virus or one the scanner does not answer for. Sent as plain bytes, never as a type a browser would run. */
  async run(actor: CurrentUser, fileId: string) {
    const { batch, line } = await this.db.write((tx) => this.lines.lock(tx, actor, fileId));
    await this.antivirus.letThrough(line.sha256);
    await this.db.write((tx) => this.audit.record(tx, actor, { action: 'batch.file-opened', subject: { type: 'batch', id: batch.id }, after: { line: line.number, fileName: line.fileName } }));
    return { bytes: await this.storage.read(line.sha256), name: line.fileName, type: 'application/octet-stream', sizeBytes: line.sizeBytes };
  }
}
