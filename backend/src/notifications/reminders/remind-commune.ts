import { Injectable } from '@nestjs/common';
import type { LiveEvent } from '@huong-uoc/contracts';
import { Audit } from '../../audit';
import { DueQueries } from '../../ledger';
import type { CurrentUser } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { Database, newId } from '../../platform/database';
import { Events } from '../../platform/events';
import { Problem } from '../../platform/http';

const dayMs = 86_400_000;

/** A leader asks a commune to see to its legal clocks; the commune's list says so until it has. */
@Injectable()
export class RemindCommune {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly due: DueQueries,
    private readonly events: Events,
    private readonly audit: Audit,
  ) {}

  /** Refuses `not-found` out of reach, a commune with nothing due, and a second reminder within a day. */
  async run(actor: CurrentUser, communeId: string): Promise<void> {
    const { items } = await this.due.of(actor, { unit: communeId, days: 7 });
    const due = items.filter(({ communeId: of, kind }) => of === communeId && kind === 'at-latest');
    if (due.length === 0) throw new Problem('action-refused', { detail: 'Xã, phường này không có thời hạn pháp lý nào đến hạn.' });
    const now = this.clock.now();
    await this.db.write(async (tx) => {
      // Two leaders at once would both find nothing sent yet.
      await tx.query('select from unit where id = $1 for update', [communeId]);
      const recent = await tx.query<object[]>(`select from reminder where unit_id = $1 and kind = 'legal-due' and sent_at > $2`, [communeId, new Date(now.getTime() - dayMs)]);
      if (recent.length > 0) throw new Problem('action-refused', { detail: 'Xã, phường này đã được nhắc trong 24 giờ qua.' });
      await tx.query('insert into reminder (id, kind, unit_id, sent_at, sent_by) values ($1, $2, $3, $4, $5)', [newId(), 'legal-due', communeId, now, actor.id]);
      const data: LiveEvent = { topic: 'queue', roundId: null, charterId: null, state: null, progress: null };
      await this.events.publish(tx, { unitId: communeId, data });
      await this.audit.record(tx, actor, { action: 'commune.reminded', subject: { type: 'unit', id: communeId }, after: { about: 'legal-due', count: due.length } });
    });
  }
}
