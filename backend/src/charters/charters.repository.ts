import { Injectable } from '@nestjs/common';
import type { RegisterCharter } from '@huong-uoc/contracts';
import type { Viewer } from '../units';
import { newId, type Tx } from '../platform/database';
import { Charter, CharterVersion } from './charter.entity';
import { VillageAnswer } from './village-answer.entity';

/** A charter's legal facts as people give them; days are calendar days. */
export type LegalFacts = Omit<RegisterCharter, 'villageId'>;
export type Answer = 'yes' | 'no' | 'in-preparation' | 'not-answered';

/** Writes of charters and answers: versions and answers are added, never changed. */
@Injectable()
export class ChartersRepository {
  /** The village if it lies in the viewer's reach, held until the transaction ends so that two registrations take turns. */
  async lockVillage(tx: Tx, viewer: Viewer, villageId: string, today: string): Promise<{ id: string; demo: boolean } | undefined> {
    const [village] = await tx.query<{ id: string; demo: boolean }[]>(
      `select id, demo from unit where id = $3 and level = 'village' and id in (select unit_id from unit_reach($1, $2)) for update`,
      [viewer.unitId, today, villageId],
    );
    return village;
  }

  /** The charter if its village lies in the viewer's reach, held until the transaction ends. */
  async lock(tx: Tx, viewer: Viewer, charterId: string, today: string): Promise<Charter | undefined> {
    const [found] = await tx.query<{ id: string }[]>(`select id from charter where id = $3 and village_id in (select unit_id from unit_reach($1, $2)) for update`, [viewer.unitId, today, charterId]);
    return found === undefined ? undefined : ((await tx.findOneBy(Charter, { id: charterId })) ?? undefined);
  }

  async add(tx: Tx, charter: Charter): Promise<void> {
    await tx.insert(Charter, charter);
  }

  async latest(tx: Tx, charterId: string): Promise<CharterVersion> {
    return tx.findOneOrFail(CharterVersion, { where: { charterId }, order: { version: 'DESC' } });
  }

  async addVersion(tx: Tx, version: CharterVersion): Promise<void> {
    await tx.insert(CharterVersion, version);
  }

  async hasOpenGeneralCharter(tx: Tx, villageId: string, exceptId: string | null): Promise<boolean> {
    const [row] = await tx.query<{ found: boolean }[]>(
      `select exists (
         select from charter c
           join lateral (select kind, in_force_to from charter_version where charter_id = c.id order by version desc limit 1) v on true
          where c.village_id = $1 and c.id is distinct from $2 and v.kind = 'general' and v.in_force_to is null) as found`,
      [villageId, exceptId],
    );
    return row?.found === true;
  }

  /** The charter's legal ledger has an entry that was not struck out. */
  async hasActs(tx: Tx, charterId: string): Promise<boolean> {
    const [row] = await tx.query<{ found: boolean }[]>('select exists (select from legal_act a where a.charter_id = $1 and not exists (select from legal_act_void x where x.act_id = a.id)) as found', [charterId]);
    return row?.found === true;
  }

  async hasCharter(tx: Tx, villageId: string): Promise<boolean> {
    return tx.existsBy(Charter, { villageId });
  }

  async answerOf(tx: Tx, villageId: string): Promise<Answer> {
    const row = await tx.findOne(VillageAnswer, { where: { villageId }, order: { recordedAt: 'DESC', id: 'DESC' } });
    return (row?.answer as Answer | undefined) ?? 'not-answered';
  }

  async addAnswer(tx: Tx, answer: Omit<VillageAnswer, 'id'>): Promise<void> {
    await tx.insert(VillageAnswer, { id: newId(), ...answer });
  }
}
