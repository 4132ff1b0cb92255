import { Injectable } from '@nestjs/common';
import type { LiveEvent } from '@huong-uoc/contracts';
import { reviewStates, type ReviewState } from '@huong-uoc/workflow';
import { z } from 'zod';
import { Clock } from '../platform/clock';
import { Database, type Tx } from '../platform/database';
import { Events } from '../platform/events';
import { log } from '../platform/logging';
import { defineJob, Handles, type JobFailure, type JobHandler, type PayloadOf } from '../platform/queue';
import { carryThroughCorrection } from '../rounds';
import { TextVersions, type KeptText } from '../scans';
import { correctText, type Correction } from './correct-text';
import { CorrectionsRepository } from './corrections.repository';
import type { TextCorrection } from './text-correction.entity';

/** Makes the next version of a round's text out of what people said of this one; small and first in line, like a scan. */
export const correctTextJob = defineJob('correct-text', z.object({ roundId: z.uuid() }), { lane: 'quick' });

interface StandingRound {
  readonly id: string;
  readonly charterId: string;
  readonly villageId: string;
  readonly state: ReviewState;
}

/** While it is being read again, and once a result stands on it, a text is not corrected. */
const closed: readonly ReviewState[] = ['received', 'reading', 'submitted', 'approved-clean', 'approved-not-clean'];
const correctable = reviewStates.filter((state) => !closed.includes(state));

@Injectable()
@Handles(correctTextJob)
export class CorrectText implements JobHandler<typeof correctTextJob> {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly texts: TextVersions,
    private readonly corrections: CorrectionsRepository,
    private readonly events: Events,
  ) {}

  /** Version, findings and what was carried over stand together or not at all; nothing to do where nothing waits for the text as it is now. */
  async run({ roundId }: PayloadOf<typeof correctTextJob>): Promise<void> {
    await this.db.write(async (tx) => {
      const round = await this.lock(tx, roundId);
      const text = round === undefined || !correctable.includes(round.state) ? null : await this.texts.current(tx, roundId);
      if (round === undefined || text === null) return;
      const waiting = await this.corrections.waiting(tx, text.id);
      if (waiting.length > 0) await this.replace(tx, round, text, waiting);
    });
  }

  /** Answers are kept with the old version, which stays in force: the next answer tries again with all of them. */
  async failed({ roundId }: PayloadOf<typeof correctTextJob>, { code }: JobFailure): Promise<void> {
    log.error('a corrected text could not be made', { roundId, code });
  }

  private async lock(tx: Tx, roundId: string): Promise<StandingRound | undefined> {
    const [round] = await tx.query<StandingRound[]>('select r.id, r.charter_id as "charterId", c.village_id as "villageId", r.state from round r join charter c on c.id = r.charter_id where r.id = $1 for update of r', [roundId]);
    return round;
  }

  private async replace(tx: Tx, round: StandingRound, text: KeptText, waiting: readonly TextCorrection[]): Promise<void> {
    const reading = correctText(text, waiting.map(({ kind, place, said }) => ({ kind, place, said }) as Correction));
    const textId = await this.texts.replace(tx, round.id, text, reading, waiting.map(({ id }) => id));
    await carryThroughCorrection(tx, round, this.clock.now());
    await carryShown(tx, text.id, textId);
    const data: LiveEvent = { topic: 'round', roundId: round.id, charterId: round.charterId, state: round.state, progress: null };
    await this.events.publish(tx, { unitId: round.villageId, data });
  }
}

/** Who has seen a clause has seen it, as long as its words are the same at the same place. */
async function carryShown(tx: Tx, before: string, now: string): Promise<void> {
  await tx.query(
    `insert into clause_shown (text_id, clause_index, account_id, round_id, at)
     select n.text_id, n.index, s.account_id, s.round_id, s.at
       from clause_shown s join clause b on b.text_id = s.text_id and b.index = s.clause_index
       join clause n on n.text_id = $2 and n.address = b.address and n.words_hash = b.words_hash
      where s.text_id = $1
     on conflict do nothing`,
    [before, now],
  );
}
