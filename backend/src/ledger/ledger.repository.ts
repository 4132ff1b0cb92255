import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database';
import type { Viewer } from '../units';
import { LegalActFile, LegalActRow, LegalActVoid } from './legal-act.entity';
import { actsSql, registeredSql, type RecordedAct, type RegisteredFacts } from './ledger.sql';

/** Writes of the ledger: entries, strokes and files are added, never changed. */
@Injectable()
export class LedgerRepository {
  /** True if the charter lies in the viewer's reach; it is held until the transaction ends, so that two acts take turns. */
  async lock(tx: Tx, viewer: Viewer, charterId: string, today: string): Promise<boolean> {
    const [found] = await tx.query<object[]>('select from charter where id = $3 and village_id in (select unit_id from unit_reach($1, $2)) for update', [viewer.unitId, today, charterId]);
    return found !== undefined;
  }

  async registered(tx: Tx, charterId: string, now: Date, today: string): Promise<RegisteredFacts> {
    const [facts] = await tx.query<RegisteredFacts[]>(registeredSql, [charterId, now, today]);
    if (facts === undefined) throw new Error(`charter ${charterId} has no version`);
    return facts;
  }

  acts(tx: Tx, charterId: string, now: Date): Promise<RecordedAct[]> {
    return tx.query<RecordedAct[]>(actsSql, [charterId, now]);
  }

  async add(tx: Tx, act: LegalActRow): Promise<void> {
    await tx.insert(LegalActRow, act);
  }

  async strike(tx: Tx, stroke: LegalActVoid): Promise<void> {
    await tx.insert(LegalActVoid, stroke);
  }

  async addFile(tx: Tx, file: LegalActFile): Promise<void> {
    await tx.insert(LegalActFile, file);
  }

  async find(tx: Tx, actId: string): Promise<LegalActRow | null> {
    return tx.findOneBy(LegalActRow, { id: actId });
  }
}
