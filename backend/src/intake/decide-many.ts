import { Injectable } from '@nestjs/common';
import type { DecidedMany, DecideMany as Asked } from '@huong-uoc/contracts';
import { Audit } from '../audit';
import type { CurrentUser } from '../platform/auth';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { Problem } from '../platform/http';
import { BatchesRepository } from './batches.repository';
import { LineGrounds } from './line-ground.queries';
import { LinesRepository } from './lines.repository';

/** A person accepts every line that is ready, or skips every line left, at once. */
@Injectable()
export class DecideMany {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly batches: BatchesRepository,
    private readonly lines: LinesRepository,
    private readonly grounds: LineGrounds,
    private readonly audit: Audit,
  ) {}

  /** What is unmet stays undecided, and a duplicate is never accepted in passing: its line needs its own word. Refuses `not-found`. */
  async run(actor: CurrentUser, batchId: string, { decision, only }: Asked): Promise<DecidedMany> {
    const [row] = await this.db.query<{ communeId: string }>('select commune_id as "communeId" from intake_batch where id = $1', [batchId]);
    if (row === undefined) throw new Problem('not-found');
    const ground = await this.grounds.of(row.communeId);
    return this.db.write(async (tx) => {
      const batch = await this.batches.lock(tx, actor, batchId, this.clock.today());
      if (batch.state === 'discarded') throw new Problem('action-refused', { detail: 'Tập hồ sơ này đã bỏ.' });
      const open = (await this.lines.unsettled(tx, batchId)).filter((line) => line.decision === 'undecided' && (only === undefined || only.includes(line.id)));
      const changed: number[] = [];
      for (const line of open) {
        const unmet = decision === 'accepted' ? (await this.lines.propose(tx, line, ground)).unmet : {};
        if (Object.keys(unmet).length > 0) continue;
        await this.lines.decide(tx, line, decision, actor.id);
        changed.push(line.number);
      }
      if (changed.length > 0) await this.audit.record(tx, actor, { action: 'batch.lines-decided', subject: { type: 'batch', id: batchId }, after: { decision, lines: changed } });
      await this.batches.settle(tx, batch);
      return { changed: changed.length, left: open.length - changed.length };
    });
  }
}
