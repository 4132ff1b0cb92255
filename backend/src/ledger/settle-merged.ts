import { Injectable } from '@nestjs/common';
import { recordAct, type SettleMerged as Settlements } from '@huong-uoc/contracts';
import type { CurrentUser } from '../platform/auth';
import { Database } from '../platform/database';
import { Problem } from '../platform/http';
import { MergedQueries } from './merged.queries';
import { RecordAct } from './record-act';

/** One paper names, village by village, which charter goes on after a merger; the others of the village are replaced by it. All or nothing. */
@Injectable()
export class SettleMerged {
  constructor(
    private readonly db: Database,
    private readonly merged: MergedQueries,
    private readonly acts: RecordAct,
  ) {}

  /** Refuses `not-found` for a village or charter that waits for nothing in the actor's reach, and a paper older than the merger. */
  async run(actor: CurrentUser, { on, number, issuer, settlements }: Settlements): Promise<void> {
    const { items } = await this.merged.of(actor);
    await this.db.write(async (tx) => {
      for (const { villageId, survivingId } of settlements) {
        const waiting = items.find(({ village }) => village.id === villageId);
        if (waiting === undefined || !waiting.charters.some(({ id }) => id === survivingId)) throw new Problem('not-found');
        if (on < waiting.since) throw new Problem('bad-request', { fields: { on: `Văn bản không thể trước ngày sáp nhập, chia tách (${waiting.village.label}).` } });
        for (const { id } of waiting.charters) {
          const act = id === survivingId ? 'survival' : 'replacement';
          await this.acts.within(tx, actor, id, recordAct.parse({ act, on, number, issuer, reason: 'Xác định văn bản áp dụng sau sáp nhập, chia tách thôn' }));
        }
      }
    });
  }
}
