import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { buffer } from 'node:stream/consumers';
import { Antivirus } from '../../platform/antivirus';
import type { CurrentUser } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { Database } from '../../platform/database';
import { Problem, receiveUpload } from '../../platform/http';
import { Storage } from '../../platform/storage';
import { BatchesRepository } from '../batches.repository';
import { LineGrounds, type LineGround } from '../line-ground.queries';
import { LinesRepository } from '../lines.repository';
import { manifestRowOf, type StoredManifest } from './manifest-report';
import { readTable } from '../../platform/tables';
import { understandManifest } from './understand-manifest';

const maxBytes = 5 * 1024 * 1024;

/** A spreadsheet that says what each file is; a later one takes the place of an earlier. */
@Injectable()
export class TakeManifest {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly storage: Storage,
    private readonly antivirus: Antivirus,
    private readonly batches: BatchesRepository,
    private readonly lines: LinesRepository,
    private readonly grounds: LineGrounds,
  ) {}

  /** Refuses `not-found` before a byte is stored, and what is no table. Wrong rows are reported, good ones used; decided lines are left alone. */
  async run(actor: CurrentUser, batchId: string, request: Request): Promise<void> {
    const batch = await this.db.write((tx) => this.batches.lock(tx, actor, batchId, this.clock.today()));
    const upload = await receiveUpload(request, this.storage, maxBytes);
    await this.antivirus.letThrough(upload.sha256);
    const ground = await this.grounds.of(batch.communeId);
    const table = await readTable(await buffer(await this.storage.read(upload.sha256)));
    await this.use(batchId, understandManifest(upload.fileName, table, ground.villages), upload.sha256, ground);
  }

  private async use(id: string, manifest: StoredManifest, sha256: string, ground: LineGround): Promise<void> {
    await this.db.write(async (tx) => {
      const batch = await this.batches.hold(tx, id);
      if (batch === undefined || batch.state === 'discarded') throw new Problem('action-refused', { detail: 'Tập hồ sơ này đã bỏ.' });
      await this.batches.setManifest(tx, id, manifest, sha256);
      for (const line of await this.lines.unsettled(tx, id)) {
        if (line.decision === 'undecided') await this.lines.propose(tx, { ...line, manifest: manifestRowOf(manifest, line) }, ground);
      }
      await this.batches.tell(tx, batch);
    });
  }
}
