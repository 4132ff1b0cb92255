import { Injectable } from '@nestjs/common';
import type { LiveEvent } from '@huong-uoc/contracts';
import { Database, type Tx } from '../platform/database';
import { Events } from '../platform/events';
import { MoveRound, theMachine } from './move-round';
import { Round } from './round.entity';

/** One reading of a round: what to read, and the step of its history that asked for it. */
export interface Reading {
  readonly roundId: string;
  readonly charterId: string;
  readonly villageId: string;
  readonly step: number;
  readonly fileSha256: string;
  /** The text last typed for it, which is read instead of the original. */
  readonly typed: { readonly id: string; readonly text: string } | null;
}

/** Why a reading ended without a text. `retryable`: a fault of the machine, not of the file. */
export interface ReadingFailure {
  readonly code: string;
  readonly sentence: string;
  readonly retryable: boolean;
}

const current = `
  select r.id as "roundId", r.charter_id as "charterId", c.village_id as "villageId", r.state, r.file_sha256 as "fileSha256",
         (select max(step) from round_state s where s.round_id = r.id) as step,
         (select json_build_object('id', t.id, 'text', t.text) from typed_text t where t.round_id = r.id order by t.typed_at desc, t.id desc limit 1) as typed
    from round r join charter c on c.id = r.charter_id
   where r.id = $1 for update of r`;

/** The machine's own steps of a round, for the slice that reads: begin, tell how far it is, finish or fail. */
@Injectable()
export class RoundReading {
  constructor(
    private readonly db: Database,
    private readonly moves: MoveRound,
    private readonly events: Events,
  ) {}

  /** Starts reading a received round, or takes up a reading that was cut off; null when the round is past reading. */
  begin(roundId: string): Promise<Reading | null> {
    return this.db.write(async (tx) => {
      const [round] = await tx.query<{ state: string }[]>(current, [roundId]);
      if (round === undefined || (round.state !== 'received' && round.state !== 'reading')) return null;
      if (round.state === 'received') await this.moves.run(tx, { roundId, action: 'start-reading', actor: theMachine });
      await tx.query('update round set touched_at = clock_timestamp(), progress_done = null, progress_total = null where id = $1', [roundId]);
      const [reading] = await tx.query<Reading[]>(current, [roundId]);
      return reading ?? null;
    });
  }

  /** True while this very reading is still wanted; holds the round's row until the transaction ends. */
  async stillWanted(tx: Tx, { roundId, step }: Pick<Reading, 'roundId' | 'step'>): Promise<boolean> {
    const [round] = await tx.query<{ state: string; step: number }[]>(current, [roundId]);
    return round !== undefined && round.state === 'reading' && round.step === step;
  }

  /** Shows how far it is, and that it is alive. */
  async progress({ roundId, charterId, villageId }: Reading, done: number, total: number): Promise<void> {
    await this.db.query(`update round set progress_done = $2, progress_total = $3, touched_at = clock_timestamp() where id = $1 and state = 'reading'`, [roundId, done, total]);
    const data: LiveEvent = { topic: 'round', roundId, charterId, state: 'reading', progress: { done, total } };
    await this.events.publishNow({ unitId: villageId, data });
  }

  /** The text is stored; what remains is to scan it. */
  async textStored(tx: Tx, roundId: string, format: string): Promise<void> {
    await tx.query('update round set format = $2, touched_at = clock_timestamp() where id = $1', [roundId, format]);
  }

  async finish(tx: Tx, roundId: string): Promise<void> {
    await this.moves.run(tx, { roundId, action: 'finish-reading', actor: theMachine });
    await tx.update(Round, { id: roundId }, { progressDone: null, progressTotal: null, revived: false });
  }

  /** Reads a file again whose only fault was that the virus scanner stayed silent; does nothing once the round is elsewhere. */
  async retryQuarantined(tx: Tx, roundId: string): Promise<void> {
    const [round] = await tx.query<{ state: string; unreadableCode: string | null }[]>('select state, unreadable_code as "unreadableCode" from round where id = $1 for update', [roundId]);
    if (round?.state !== 'unreadable' || round.unreadableCode !== 'file-quarantined') return;
    await this.moves.run(tx, { roundId, action: 'leave-quarantine', actor: theMachine });
  }

  /** How many pages were counted stays known: somebody may have to type them. */
  async fail(tx: Tx, roundId: string, { code, sentence, retryable }: ReadingFailure): Promise<void> {
    await this.moves.run(tx, { roundId, action: 'fail-reading', actor: theMachine, given: { reason: sentence } });
    await tx.update(Round, { id: roundId }, { unreadableCode: code, unreadableSentence: sentence, failureRetryable: retryable, progressDone: null, revived: false });
  }
}
