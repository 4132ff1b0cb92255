import { Injectable } from '@nestjs/common';
import type { DecideFile as Asked, IntakeValues } from '@huong-uoc/contracts';
import { Audit } from '../audit';
import type { CurrentUser } from '../platform/auth';
import { Database } from '../platform/database';
import { Problem } from '../platform/http';
import { Outbox } from '../platform/outbox';
import { BatchesRepository } from './batches.repository';
import { LineGrounds } from './line-ground.queries';
import { LinesRepository, type Line } from './lines.repository';
import { readBatchFileJob } from './preflight/read-batch-file-job';

/** A person corrects a line and says what is to become of it. */
@Injectable()
export class DecideFile {
  constructor(
    private readonly db: Database,
    private readonly batches: BatchesRepository,
    private readonly lines: LinesRepository,
    private readonly grounds: LineGrounds,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** Refuses `not-found`, `changed-meanwhile` on an old version, `action-refused` once it was carried out, and `bad-request` with the unmet needs of a line to be accepted. */
  async run(actor: CurrentUser, fileId: string, asked: Asked): Promise<void> {
    const [row] = await this.db.query<{ communeId: string }>('select b.commune_id as "communeId" from intake_file f join intake_batch b on b.id = f.batch_id where f.id = $1', [fileId]);
    if (row === undefined) throw new Problem('not-found');
    const ground = await this.grounds.of(row.communeId);
    await this.db.write(async (tx) => {
      const { batch, line } = await this.lines.lock(tx, actor, fileId);
      if (line.version !== asked.version) throw new Problem('changed-meanwhile');
      refuseSettled(batch.state, line);
      const changed = await this.lines.propose(tx, corrected(line, asked.values ?? {}), ground);
      const decision = asked.decision ?? (line.decision === 'accepted' && Object.keys(changed.unmet).length > 0 ? 'undecided' : line.decision);
      if (asked.decision === 'accepted' && Object.keys(changed.unmet).length > 0) throw new Problem('bad-request', { fields: changed.unmet });
      if (decision !== line.decision || line.outcome === 'failed') {
        await this.lines.decide(tx, line, decision, actor.id);
        await this.audit.record(tx, actor, { action: 'batch.line-decided', subject: { type: 'batch', id: batch.id }, before: { decision: line.decision }, after: { line: line.number, fileName: line.fileName, decision } });
      }
      // Its reading was passed over while it was skipped.
      if (line.decision === 'skipped' && decision !== 'skipped' && (line.reading === 'waiting' || line.reading === 'reading')) await this.outbox.enqueue(tx, readBatchFileJob, { fileId });
      await this.batches.settle(tx, batch);
    });
  }
}

/** What was carried out, or given up, is past deciding. */
export function refuseSettled(state: string, line: Pick<Line, 'outcome'>): void {
  if (state === 'discarded') throw new Problem('action-refused', { detail: 'Tập hồ sơ này đã bỏ.' });
  if (line.outcome === 'handed-in' || line.outcome === 'linked') throw new Problem('action-refused', { detail: 'Tệp này đã được xử lý xong.' });
}

/** The line with a person's values over its own. Another village asks anew which charter the text belongs to. */
function corrected(line: Line, values: Partial<IntakeValues>): Line {
  const given = Object.entries(values).filter(([, value]) => value !== undefined);
  const names = given.map(([name]) => name);
  const moved = values.villageId !== undefined && values.villageId !== line.fields.villageId;
  const stale = moved ? ['charterId', 'title'] : [];
  const kept = line.corrected.filter((name) => !stale.includes(name));
  return { ...line, fields: { ...line.fields, ...Object.fromEntries(given) }, corrected: [...new Set([...kept, ...names])] };
}
