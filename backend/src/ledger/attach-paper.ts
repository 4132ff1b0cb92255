import { Injectable } from '@nestjs/common';
import { legalActs } from '@huong-uoc/workflow';
import type { Request } from 'express';
import { Audit } from '../audit';
import { Antivirus } from '../platform/antivirus';
import type { CurrentUser } from '../platform/auth';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { Problem, receiveUpload } from '../platform/http';
import { Storage } from '../platform/storage';
import { LedgerRepository } from './ledger.repository';

const maxBytes = 50 * 1024 * 1024;

interface Paper {
  readonly charterId: string;
  readonly act: keyof typeof legalActs;
}

/** The paper of an act as a file, in and out. Minutes and signatures name people: every opening is logged. */
@Injectable()
export class AttachPaper {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly ledger: LedgerRepository,
    private readonly storage: Storage,
    private readonly antivirus: Antivirus,
    private readonly audit: Audit,
  ) {}

  /** Returns the charter's id; refuses `not-found` out of reach before a byte is stored. */
  async run(actor: CurrentUser, actId: string, request: Request): Promise<string> {
    const { charterId } = await this.find(actor, actId);
    const { sha256, fileName, sizeBytes } = await receiveUpload(request, this.storage, maxBytes);
    await this.db.write(async (tx) => {
      await this.ledger.addFile(tx, { actId, sha256, fileName, sizeBytes, recordedAt: this.clock.now(), recordedBy: actor.id });
      await this.audit.record(tx, actor, { action: 'legal.file-attached', subject: { type: 'charter', id: charterId }, after: { actId, fileName, sha256 } });
    });
    return charterId;
  }

  /** The latest copy as plain bytes for download; refuses one with a virus, or one the scanner does not answer for. */
  async open(actor: CurrentUser, actId: string) {
    const { charterId, act } = await this.find(actor, actId);
    const [file] = await this.db.query<{ sha256: string; name: string; sizeBytes: number }>('select sha256, file_name as name, size_bytes as "sizeBytes" from legal_act_file where act_id = $1 order by recorded_at desc limit 1', [actId]);
    if (file === undefined) throw new Problem('not-found');
    await this.antivirus.letThrough(file.sha256);
    await this.db.write((tx) => this.audit.record(tx, actor, { action: 'legal.file-opened', subject: { type: 'charter', id: charterId }, after: { actId, label: legalActs[act].label.vi, fileName: file.name } }));
    return { bytes: await this.storage.read(file.sha256), name: file.name, type: 'application/octet-stream', sizeBytes: file.sizeBytes };
  }

  private async find(actor: CurrentUser, actId: string): Promise<Paper> {
    const [paper] = await this.db.query<Paper>(
      `select a.charter_id as "charterId", a.act from legal_act a join charter c on c.id = a.charter_id where a.id = $3 and c.village_id in (select unit_id from unit_reach($1, $2))`,
      [actor.unitId, this.clock.today(), actId],
    );
    if (paper === undefined) throw new Problem('not-found');
    return paper;
  }
}
