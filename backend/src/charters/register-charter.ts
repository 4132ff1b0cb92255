import { Injectable } from '@nestjs/common';
import type { RegisterCharter as NewCharter } from '@huong-uoc/contracts';
import { Audit } from '../audit';
import type { CurrentUser } from '../platform/auth';
import { Clock } from '../platform/clock';
import { Database, newId, type Tx } from '../platform/database';
import { Problem } from '../platform/http';
import { searchKey } from '../units';
import { AnswerVillage } from './answer-village';
import { ChartersRepository } from './charters.repository';
import { withForce, wrongDates } from './check-dates';

/** A commune registers a charter of one of its villages; the village's answer follows from it. */
@Injectable()
export class RegisterCharter {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly charters: ChartersRepository,
    private readonly answers: AnswerVillage,
    private readonly audit: Audit,
  ) {}

  /**
   * Returns the charter's id. Refuses a village outside the actor's reach, dates out of order, and a second general charter still
   * in force. With `open`, as part of that transaction.
   */
  async run(actor: CurrentUser, { villageId, ...given }: NewCharter, open?: Tx): Promise<string> {
    const facts = withForce(given);
    const fields = wrongDates(facts, this.clock.today());
    if (Object.keys(fields).length > 0) throw new Problem('bad-request', { fields });
    const work = async (tx: Tx) => {
      const village = await this.charters.lockVillage(tx, actor, villageId, this.clock.today());
      if (village === undefined) throw new Problem('not-found');
      if (facts.kind === 'general' && facts.inForceTo === null && (await this.charters.hasOpenGeneralCharter(tx, villageId, null))) throw secondGeneral();
      const id = newId();
      const now = this.clock.now();
      await this.charters.add(tx, { id, villageId, demo: village.demo, registeredAt: now, registeredBy: actor.id });
      await this.charters.addVersion(tx, { charterId: id, version: 1, ...facts, search: searchKey(facts.title), recordedAt: now, recordedBy: actor.id, actId: null });
      await this.answers.record(tx, actor, villageId, facts.adoptedOn === null && facts.inForceFrom === null ? 'in-preparation' : 'yes');
      await this.audit.record(tx, actor, { action: 'charter.registered', subject: { type: 'charter', id }, after: { villageId, ...facts } });
      return id;
    };
    return open === undefined ? this.db.write(work) : work(open);
  }
}

export const secondGeneral = () =>
  new Problem('already-exists', { detail: 'Thôn đã có một hương ước, quy ước chung còn hiệu lực. Đề nghị nộp bản mới vào hương ước, quy ước đó, hoặc ghi ngày hết hiệu lực của bản cũ trước.' });
