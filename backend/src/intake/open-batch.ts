import { Injectable } from '@nestjs/common';
import type { OpenBatch as Asked } from '@huong-uoc/contracts';
import { Audit } from '../audit';
import type { CurrentUser } from '../platform/auth';
import { Clock } from '../platform/clock';
import { Database, newId } from '../platform/database';
import { Problem } from '../platform/http';
import { BatchesRepository } from './batches.repository';

/** An officer opens a batch for a commune. */
@Injectable()
export class OpenBatch {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly batches: BatchesRepository,
    private readonly audit: Audit,
  ) {}

  /** Returns the batch's id. Refuses `not-found` for what is no commune standing today in the actor's reach. */
  run(actor: CurrentUser, { communeId, title }: Asked): Promise<string> {
    return this.db.write(async (tx) => {
      const [commune] = await tx.query<{ id: string }[]>(
        `select u.id from unit u join unit_period p on p.unit_id = u.id and $2 between p.valid_from and coalesce(p.valid_to, 'infinity')
          where u.id = $3 and u.level = 'commune' and u.id in (select unit_id from unit_reach($1, $2))`,
        [actor.unitId, this.clock.today(), communeId],
      );
      if (commune === undefined) throw new Problem('not-found');
      const id = newId();
      await this.batches.add(tx, { id, communeId, title, origin: 'upload', state: 'open', createdAt: this.clock.now(), createdBy: actor.id });
      await this.audit.record(tx, actor, { action: 'batch.opened', subject: { type: 'batch', id }, after: { communeId, title } });
      return id;
    });
  }
}
