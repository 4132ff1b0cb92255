import { Injectable } from '@nestjs/common';
import type { Purpose } from '@huong-uoc/workflow';
import type { Tx } from '../platform/database';
import type { Viewer } from '../units';
import { Round } from './round.entity';
import { RoundState } from './round-state.entity';
import { TypedText } from './typed-text.entity';

export interface ChosenCharter {
  readonly id: string;
  readonly villageId: string;
}

/** Writes of rounds beside the steps of the review table, which `MoveRound` alone takes. */
@Injectable()
export class RoundsRepository {
  /** The charter if its village lies in the viewer's reach, held so that round numbers stay in order. */
  async lockCharter(tx: Tx, viewer: Viewer, charterId: string, today: string): Promise<ChosenCharter | undefined> {
    const [charter] = await tx.query<ChosenCharter[]>(
      `select id, village_id as "villageId" from charter where id = $3 and village_id in (select unit_id from unit_reach($1, $2)) for update`,
      [viewer.unitId, today, charterId],
    );
    return charter;
  }

  /** The round if its charter lies in the viewer's reach, held until the transaction ends. */
  async lock(tx: Tx, viewer: Viewer, roundId: string, today: string): Promise<Round | null> {
    const [found] = await tx.query<{ id: string }[]>(
      `select r.id from round r join charter c on c.id = r.charter_id
        where r.id = $3 and c.village_id in (select unit_id from unit_reach($1, $2)) for update of r`,
      [viewer.unitId, today, roundId],
    );
    return found === undefined ? null : tx.findOneBy(Round, { id: roundId });
  }

  async nextNumber(tx: Tx, charterId: string): Promise<number> {
    const [row] = await tx.query<{ next: number }[]>('select coalesce(max(number), 0) + 1 as next from round where charter_id = $1', [charterId]);
    return row?.next ?? 1;
  }

  /** The new round with the first row of its history. */
  async add(tx: Tx, round: Omit<Round, 'touchedAt'>): Promise<void> {
    await tx.insert(Round, round);
    await tx.insert(RoundState, { roundId: round.id, step: 1, state: round.state, action: null, at: round.stateSince, by: round.submittedBy, reason: null, text: null, result: null });
  }

  /** Rounds that have not been claimed yet and that a new one of this purpose takes the place of. */
  async replacedAtOnce(tx: Tx, charterId: string, number: number, purpose: Purpose): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `select id from round
        where charter_id = $1 and number < $2 and state in ('received', 'reading', 'unreadable', 'ready') and (purpose = $3 or $3 = 'text-in-force')
        order by number desc`,
      [charterId, number, purpose],
    );
    return rows.map(({ id }) => id);
  }

  async addTypedText(tx: Tx, typed: TypedText): Promise<void> {
    await tx.insert(TypedText, typed);
  }
}
