import { Injectable } from '@nestjs/common';
import { Audit } from '../audit';
import { FollowAct } from '../charters';
import type { CurrentUser } from '../platform/auth';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { Problem } from '../platform/http';
import { factsAfter } from './facts-after';
import { LedgerRepository } from './ledger.repository';
import { actFacts, judge } from './record-act';

/** Strikes out an entry that was recorded by mistake; it stays readable, and figures as known before stay as they were. */
@Injectable()
export class VoidAct {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly ledger: LedgerRepository,
    private readonly charters: FollowAct,
    private readonly audit: Audit,
  ) {}

  /** Returns the charter's id. Refuses an entry out of reach, one struck out already, and one that a later act rests on. */
  run(actor: CurrentUser, actId: string, reason: string): Promise<string> {
    const [now, today] = [this.clock.now(), this.clock.today()];
    return this.db.write(async (tx) => {
      const act = await this.ledger.find(tx, actId);
      if (act === null || !(await this.ledger.lock(tx, actor, act.charterId, today))) throw new Problem('not-found');
      const { charterId } = act;
      const registered = await this.ledger.registered(tx, charterId, now, today);
      const events = await this.ledger.acts(tx, charterId, now);
      const left = events.filter(({ id }) => id !== actId);
      if (left.length === events.length) throw new Problem('action-refused', { detail: 'Mục này đã được gạch bỏ.' });
      judge(registered, left, -1, today);
      await this.ledger.strike(tx, { actId, reason, recordedAt: now, recordedBy: actor.id });
      await this.charters.run(tx, actor, charterId, factsAfter(actFacts(registered), left), actId);
      await this.audit.record(tx, actor, { action: 'legal.voided', subject: { type: 'charter', id: charterId }, before: { actId, act: act.act, on: act.onDay }, after: { reason } });
      return charterId;
    });
  }
}
