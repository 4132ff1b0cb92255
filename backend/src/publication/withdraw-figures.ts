import { Injectable } from '@nestjs/common';
import { Audit } from '../audit';
import type { CurrentUser } from '../platform/auth';
import { Clock } from '../platform/clock';
import { Database, isDuplicate } from '../platform/database';
import { Problem } from '../platform/http';

/** Takes a publication off the public page at once; that it stood there stays in the book. */
@Injectable()
export class WithdrawFigures {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** Refuses `not-found` for a publication that is not of the leader's unit, and a second withdrawal. */
  async run(leader: CurrentUser, id: string, reason: string): Promise<void> {
    try {
      await this.db.write(async (tx) => {
        const [found] = await tx.query<object[]>('select from publication where id = $1 and unit_id = $2', [id, leader.unitId]);
        if (found === undefined) throw new Problem('not-found');
        await tx.query('insert into publication_withdrawal (publication_id, reason, withdrawn_at, withdrawn_by) values ($1, $2, $3, $4)', [id, reason, this.clock.now(), leader.id]);
        await this.audit.record(tx, leader, { action: 'figures.withdrawn', subject: { type: 'publication', id }, after: { reason } });
      });
    } catch (error) {
      if (isDuplicate(error)) throw new Problem('action-refused', { detail: 'Số liệu này đã được thu hồi.' });
      throw error;
    }
  }
}
