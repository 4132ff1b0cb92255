import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { Problem } from '../../platform/http';
import type { Viewer } from '../../units';

/** Rounds a line may be linked to instead of handing its text in again. */
@Injectable()
export class Linkable {
  constructor(private readonly clock: Clock) {}

  /** Refuses a round that is out of the actor's reach or was withdrawn meanwhile. */
  async round(tx: Tx, actor: Viewer, roundId: string | null): Promise<{ id: string; charterId: string; number: number }> {
    const [round] = await tx.query<{ id: string; charterId: string; number: number }[]>(
      `select r.id, r.charter_id as "charterId", r.number from round r join charter c on c.id = r.charter_id
        where r.id = $3 and r.state <> 'withdrawn' and c.village_id in (select unit_id from unit_reach($1, $2))`,
      [actor.unitId, this.clock.today(), roundId],
    );
    if (round === undefined) throw new Problem('not-found', { detail: 'Bản đã nộp được chọn không còn. Đề nghị chọn lại cách xử lý.' });
    return round;
  }
}
