import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { Audit } from '../../audit';
import { Antivirus } from '../../platform/antivirus';
import type { CurrentUser } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { Database } from '../../platform/database';
import { Problem, receiveUpload } from '../../platform/http';
import { Storage } from '../../platform/storage';
import { RegisterQueries } from './register.queries';
import { UnitChangeFile } from './unit-change.entity';

const maxBytes = 50 * 1024 * 1024;

/** The file of a change's resolution, in and out; a better copy is added beside the first. */
@Injectable()
export class AttachResolution {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly storage: Storage,
    private readonly antivirus: Antivirus,
    private readonly register: RegisterQueries,
    private readonly audit: Audit,
  ) {}

  /** Refuses `not-found` out of reach before a byte is stored. */
  async run(actor: CurrentUser, changeId: string, request: Request): Promise<void> {
    const { unit } = await this.register.change(actor, changeId);
    const { sha256, fileName, sizeBytes } = await receiveUpload(request, this.storage, maxBytes);
    await this.db.write(async (tx) => {
      await tx.insert(UnitChangeFile, { changeId, sha256, fileName, sizeBytes, recordedAt: this.clock.now(), recordedBy: actor.id });
      await this.audit.record(tx, actor, { action: 'register.file-attached', subject: { type: 'unit', id: unit.id }, after: { changeId, fileName, sha256 } });
    });
  }

  /** The latest copy, as plain bytes for download; refuses one with a virus, or one the scanner does not answer for. */
  async open(actor: CurrentUser, changeId: string) {
    await this.register.change(actor, changeId);
    const [file] = await this.db.query<{ sha256: string; name: string; sizeBytes: number }>('select sha256, file_name as name, size_bytes as "sizeBytes" from unit_change_file where change_id = $1 order by recorded_at desc limit 1', [changeId]);
    if (file === undefined) throw new Problem('not-found');
    await this.antivirus.letThrough(file.sha256);
    return { bytes: await this.storage.read(file.sha256), name: file.name, type: 'application/octet-stream', sizeBytes: file.sizeBytes };
  }
}
