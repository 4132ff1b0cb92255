import { Injectable } from '@nestjs/common';
import type { LiveEvent } from '@huong-uoc/contracts';
import type { Purpose } from '@huong-uoc/workflow';
import { Audit } from '../audit';
import type { CurrentUser } from '../platform/auth';
import { Clock } from '../platform/clock';
import { Database, newId, type Tx } from '../platform/database';
import { Events } from '../platform/events';
import { Problem } from '../platform/http';
import { Outbox } from '../platform/outbox';
import type { StoredFile } from '../platform/storage';
import { MoveRound, theMachine } from './move-round';
import { readDocumentJob } from './read-document-job';
import { RoundsRepository } from './rounds.repository';

/** A stored original and what people call it. */
export interface SubmittedFile extends StoredFile {
  readonly fileName: string;
  /** What it is by content, as far as its beginning tells. */
  readonly format: string | null;
}

/** A commune hands in a text: the round, its history, the audit entry and the reading job are one transaction. */
@Injectable()
export class SubmitRound {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly rounds: RoundsRepository,
    private readonly moves: MoveRound,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    private readonly events: Events,
  ) {}

  /** Returns the round's id. Refuses `not-found` for a charter outside the actor's reach. Earlier rounds nobody has claimed give way at once. With `open`, as part of that transaction. */
  run(actor: CurrentUser, charterId: string, purpose: Purpose, file: SubmittedFile, open?: Tx): Promise<string> {
    const work = async (tx: Tx) => {
      const charter = await this.rounds.lockCharter(tx, actor, charterId, this.clock.today());
      if (charter === undefined) throw new Problem('not-found');
      const number = await this.rounds.nextNumber(tx, charterId);
      const id = await this.add(tx, actor, { charterId, number, purpose, file });
      for (const earlier of await this.rounds.replacedAtOnce(tx, charterId, number, purpose)) {
        await this.moves.run(tx, { roundId: earlier, action: 'supersede', actor: theMachine });
      }
      await this.outbox.enqueue(tx, readDocumentJob, { roundId: id });
      const data: LiveEvent = { topic: 'round', roundId: id, charterId, state: 'received', progress: null };
      await this.events.publish(tx, { unitId: charter.villageId, data });
      return id;
    };
    return open === undefined ? this.db.write(work) : work(open);
  }

  private async add(tx: Tx, actor: CurrentUser, { charterId, number, purpose, file }: { charterId: string; number: number; purpose: Purpose; file: SubmittedFile }): Promise<string> {
    const id = newId();
    const now = this.clock.now();
    const { sha256: fileSha256, sizeBytes, fileName, format } = file;
    const fresh = { progressDone: null, progressTotal: null, unreadableCode: null, unreadableSentence: null, failureRetryable: false, revived: false, readingRequested: false, reviewStartedAt: null, proposed: null, resultBy: null };
    await this.rounds.add(tx, { id, charterId, number, purpose, state: 'received', stateSince: now, submittedAt: now, submittedBy: actor.id, fileSha256, fileName, sizeBytes, format, ...fresh });
    await this.audit.record(tx, actor, { action: 'round.submitted', subject: { type: 'charter', id: charterId }, after: { round: id, number, purpose, state: 'received', fileName, sizeBytes, sha256: fileSha256 } });
    return id;
  }
}
