import { Injectable } from '@nestjs/common';
import { lastMomentOf } from '@huong-uoc/compliance';
import type { MergedList } from '@huong-uoc/contracts';
import { finalLegalStates, foldLegal, legalStateLabels, type LegalState } from '@huong-uoc/workflow';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { UnitsQueries, type Viewer } from '../units';
import { actsSql, registeredSql, type RecordedAct, type RegisteredFacts } from './ledger.sql';
import { registeredStanding } from './registered-standing';

interface Row {
  readonly villageId: string;
  readonly label: string;
  readonly communeId: string;
  readonly since: string;
  readonly charterId: string;
  readonly title: string;
  readonly villageLabel: string;
}

/** Villages that came of a merger or division, with the charters of which no paper says yet which one goes on. */
@Injectable()
export class MergedQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly units: UnitsQueries,
  ) {}

  /** Refuses `not-found` for a unit out of the viewer's reach. */
  async of(viewer: Viewer, unit?: string): Promise<MergedList> {
    const root = unit ?? viewer.unitId;
    await this.units.assertVisible(viewer, root);
    const today = this.clock.today();
    const rows = await this.db.query<Row>(mergedSql, [root, today]);
    const villages = new Map<string, MergedList['items'][number]>();
    for (const row of rows) {
      const state = await this.openState(row.charterId, today);
      if (state === null) continue;
      const { villageId: id, label, communeId, since } = row;
      const found = villages.get(id) ?? { village: { id, label, communeId }, since, charters: [] };
      found.charters.push({ id: row.charterId, title: row.title, villageLabel: row.villageLabel, stateLabel: legalStateLabels[state].vi });
      villages.set(id, found);
    }
    const items = [...villages.values()];
    return { items, charters: items.reduce((sum, { charters }) => sum + charters.length, 0) };
  }

  /** The status of a charter that is still to be settled; null once a paper named it or ended it, or while it never was in force. */
  private async openState(charterId: string, today: string): Promise<LegalState | null> {
    const until = lastMomentOf(today);
    const [[registered], acts] = await Promise.all([this.db.query<RegisteredFacts>(registeredSql, [charterId, until, today]), this.db.query<RecordedAct>(actsSql, [charterId, until])]);
    if (registered === undefined) return null;
    const { state, survives } = foldLegal(registeredStanding(registered, today), acts);
    const over: readonly LegalState[] = [...finalLegalStates, 'not-adopted', 'adopted', 'refused'];
    return survives || over.includes(state) ? null : state;
  }
}

/** General charters of ended villages, with the standing village of `$1`'s tree that theirs went into. */
const mergedSql = `
  with recursive standing as (
    select t.unit_id as id from unit_subtree($1, $2) t join unit u on u.id = t.unit_id and u.level = 'village'
  ), made as (
    select s.from_unit_id as old_id, s.to_unit_id as id, s.effective_on from unit_succession s join standing on standing.id = s.to_unit_id
    union
    select s.from_unit_id, made.id, made.effective_on from made join unit_succession s on s.to_unit_id = made.old_id
  ), placed as (
    select distinct on (old_id) * from made order by old_id, id
  )
  select m.id as "villageId", p.label, p.commune_id as "communeId", m.effective_on::text as since, c.id as "charterId", v.title, o.label as "villageLabel"
    from placed m
    join charter c on c.village_id = m.old_id
    join lateral (select title, kind, in_force_to from charter_version where charter_id = c.id order by version desc limit 1) v on v.kind = 'general' and (v.in_force_to is null or v.in_force_to >= $2)
   cross join lateral village_place(m.id, $2) p
   cross join lateral village_place(c.village_id, m.effective_on - 1) o
   order by p.label collate "vi-x-icu", m.id, o.label collate "vi-x-icu", c.id`;
