import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { VillageCard, VillageList, villageQuery } from '@huong-uoc/contracts';
import type { ReviewState } from '@huong-uoc/workflow';
import type { CurrentUser } from '../platform/auth';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { Problem } from '../platform/http';
import { searchKey } from '../units';
import type { Answer } from './charters.repository';
import { mostUrgent, villageSteps } from './next-step';
import { standingCharters, type StandingCharter } from './standing.sql';
import { stepOf } from './standing-step';

const pageSize = 100;

interface VillageRow {
  readonly id: string;
  readonly label: string;
  readonly demo: boolean;
  readonly answer: Answer;
  readonly answered_on: string | null;
}

/** Villages that stand today, and ended ones whose charters are still to be settled. `$1` the viewer's unit, `$2` today. */
const villages = `
  select u.id, u.demo, p.label, p.search, p.commune_id, coalesce(a.answer, 'not-answered') as answer,
         to_char(a.recorded_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') as answered_on
    from unit u
    cross join lateral village_place(u.id, $2) p
    left join lateral (select answer, recorded_at from village_answer where village_id = u.id order by recorded_at desc, id desc limit 1) a on true
   where u.level = 'village' and u.id in (select unit_id from unit_reach($1, $2))
     and (exists (select from unit_period v where v.unit_id = u.id and $2 between v.valid_from and coalesce(v.valid_to, 'infinity')) or exists (select from charter c where c.village_id = u.id))`;

@Injectable()
export class VillagesQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** A page of village cards in the viewer's reach; the counts are over all that match. */
  async list(viewer: CurrentUser, { commune, q, page }: z.infer<typeof villageQuery>): Promise<VillageList> {
    const matching = `with village as (${villages}) select * from village where ($3::uuid is null or commune_id = $3) and ($4::text is null or strpos(search, $4) > 0)`;
    const asked = [viewer.unitId, this.clock.today(), commune ?? null, q === undefined ? null : searchKey(q)];
    const rows = await this.db.query<VillageRow>(`${matching} order by label collate "vi-x-icu", id limit ${pageSize} offset $5`, [...asked, (page - 1) * pageSize]);
    const [counted] = await this.db.query<{ total: string; answered: string }>(`select count(*) as total, count(*) filter (where answer <> 'not-answered') as answered from (${matching}) m`, asked);
    return { items: await this.cards(viewer, rows), total: Number(counted?.total), answered: Number(counted?.answered) };
  }

  /** One village's card; `not-found` outside the viewer's reach. */
  async one(viewer: CurrentUser, villageId: string): Promise<VillageCard> {
    const rows = await this.db.query<VillageRow>(`with village as (${villages}) select * from village where id = $3`, [viewer.unitId, this.clock.today(), villageId]);
    const [card] = await this.cards(viewer, rows);
    if (card === undefined) throw new Problem('not-found');
    return card;
  }

  private async cards(viewer: CurrentUser, rows: readonly VillageRow[]): Promise<VillageCard[]> {
    const today = this.clock.today();
    const charters = await this.db.query<StandingCharter>(`with standing as (${standingCharters}) select * from standing where village_id = any($3) order by kind, registered_on, id`, [viewer.unitId, today, rows.map((row) => row.id)]);
    return rows.map(({ id, label, demo, answer, answered_on: since }) => {
      const own = charters.filter((charter) => charter.village_id === id);
      return {
        village: { id, label, demo },
        answer,
        charters: own.map((charter) => ({ id: charter.id, title: charter.title, kind: charter.kind, state: charter.state as ReviewState | null, roundId: charter.round_id, purpose: charter.purpose })),
        nextStep: mostUrgent(own.map((charter) => stepOf(charter, today))) ?? { ...villageSteps[answer], since },
      };
    });
  }
}
