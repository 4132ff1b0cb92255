import { Injectable } from '@nestjs/common';
import { Audit } from '../audit';
import type { CurrentUser } from '../platform/auth';
import { Clock } from '../platform/clock';
import { Database, type Tx } from '../platform/database';
import { Problem } from '../platform/http';
import { ChartersRepository, type Answer } from './charters.repository';

/** A village answers whether it has a charter; every answer is kept with its day. */
@Injectable()
export class AnswerVillage {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly charters: ChartersRepository,
    private readonly audit: Audit,
  ) {}

  /** Refuses `not-found` outside the actor's reach, and an answer that a registered charter contradicts. */
  run(actor: CurrentUser, villageId: string, answer: Answer): Promise<void> {
    return this.db.write(async (tx) => {
      const village = await this.charters.lockVillage(tx, actor, villageId, this.clock.today());
      if (village === undefined) throw new Problem('not-found');
      if ((answer === 'no' || answer === 'not-answered') && (await this.charters.hasCharter(tx, villageId))) {
        throw new Problem('bad-request', { fields: { answer: 'Thôn đã có hương ước, quy ước đăng ký trong hệ thống.' } });
      }
      await this.record(tx, actor, villageId, answer);
    });
  }

  /** Writes the answer beside the change that implies it; the same answer again writes nothing. */
  async record(tx: Tx, actor: CurrentUser, villageId: string, answer: Answer): Promise<void> {
    const before = await this.charters.answerOf(tx, villageId);
    if (before === answer) return;
    await this.charters.addAnswer(tx, { villageId, answer, recordedAt: this.clock.now(), recordedBy: actor.id });
    await this.audit.record(tx, actor, { action: 'village.answered', subject: { type: 'village', id: villageId }, before: { answer: before }, after: { answer } });
  }
}
