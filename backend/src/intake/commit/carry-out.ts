import { Injectable } from '@nestjs/common';
import { RegisterCharter } from '../../charters';
import type { CurrentUser } from '../../platform/auth';
import { Database, type Tx } from '../../platform/database';
import { Problem } from '../../platform/http';
import { SubmitRound } from '../../rounds';
import { BatchesRepository } from '../batches.repository';
import { LinesRepository, type Line } from '../lines.repository';
import { Linkable } from './linkable.queries';

interface Outcome {
  readonly state: 'handed-in' | 'linked' | 'failed';
  readonly sentence: string;
  readonly charterId: string | null;
  readonly roundId: string | null;
}

/** Carries out one accepted line by the same use cases as a single upload. */
@Injectable()
export class CarryOut {
  constructor(
    private readonly db: Database,
    private readonly batches: BatchesRepository,
    private readonly lines: LinesRepository,
    private readonly register: RegisterCharter,
    private readonly submit: SubmitRound,
    private readonly linkable: Linkable,
  ) {}

  /** Charter, round and the line's outcome are one transaction, so a line that was carried out once is never carried out again. A refusal becomes the line's outcome. */
  async run(actor: CurrentUser, batchId: string, fileId: string): Promise<void> {
    try {
      await this.inOne(batchId, fileId, (tx, line) => this.make(tx, actor, line));
    } catch (refusal) {
      if (!(refusal instanceof Problem)) throw refusal;
      const fields = Object.values(refusal.details.fields ?? {});
      await this.fail(batchId, fileId, fields.length > 0 ? fields.join(' ') : refusal.sentence);
    }
  }

  /** Writes down that an accepted line could not be carried out. */
  async fail(batchId: string, fileId: string, sentence: string): Promise<void> {
    await this.inOne(batchId, fileId, async () => ({ state: 'failed', sentence, charterId: null, roundId: null }));
  }

  private inOne(batchId: string, fileId: string, make: (tx: Tx, line: Line) => Promise<Outcome>): Promise<void> {
    return this.db.write(async (tx) => {
      const batch = await this.batches.hold(tx, batchId);
      const line = await this.lines.hold(tx, fileId);
      if (batch === undefined || batch.state === 'discarded' || line.decision !== 'accepted' || line.outcome !== null) return;
      const { state, sentence, charterId, roundId } = await make(tx, line);
      await tx.query('update intake_file set outcome = $2, outcome_sentence = $3, charter_id = $4, round_id = $5, version = version + 1 where id = $1', [fileId, state, sentence, charterId, roundId]);
      await this.batches.tell(tx, batch);
    });
  }

  private async make(tx: Tx, actor: CurrentUser, line: Line): Promise<Outcome> {
    const { policy, villageId, charterId, roundId, purpose, ...facts } = line.fields;
    if (policy === 'link') {
      const linked = await this.linkable.round(tx, actor, roundId);
      return { state: 'linked', sentence: `Đã có trong hệ thống (lần nộp ${linked.number}); không tạo mới.`, charterId: linked.charterId, roundId: linked.id };
    }
    if (policy === 'new-round' && charterId === null) throw new Problem('bad-request', { detail: 'Chưa chọn hương ước, quy ước để nộp bản mới vào.' });
    if (villageId === null || (policy === 'new-charter' && facts.title === null)) throw new Problem('bad-request', { detail: 'Chưa đủ thôn và tên hương ước, quy ước.' });
    const into = policy === 'new-round' && charterId !== null ? charterId : await this.register.run(actor, { villageId, ...facts, title: facts.title ?? '', inForceTo: null }, tx);
    const made = await this.submit.run(actor, into, purpose, { sha256: line.sha256, sizeBytes: line.sizeBytes, fileName: line.fileName, format: line.format }, tx);
    return { state: 'handed-in', sentence: policy === 'new-round' ? 'Đã nộp thành bản mới của hương ước, quy ước đã có.' : 'Đã đăng ký hương ước, quy ước và nộp văn bản.', charterId: into, roundId: made };
  }
}
