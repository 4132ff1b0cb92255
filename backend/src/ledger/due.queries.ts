import { Injectable } from '@nestjs/common';
import { dateOf, dayNumber } from '@huong-uoc/compliance';
import type { ClockView, DueList, dueQuery } from '@huong-uoc/contracts';
import type { LegalEvent } from '@huong-uoc/workflow';
import type { z } from 'zod';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { UnitsQueries, type Viewer } from '../units';
import { clocksOf } from './clock-views';
import { actColumns } from './ledger.sql';

interface CharterClocks {
  readonly charterId: string;
  readonly title: string;
  readonly villageLabel: string;
  readonly communeId: string;
  readonly communeLabel: string;
  readonly acts: readonly LegalEvent[];
  readonly letters: readonly string[];
}

/** What is due by law: the open clocks of a unit's charters that end within some days, and those that have ended already. */
@Injectable()
export class DueQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly units: UnitsQueries,
  ) {}

  /** Refuses `not-found` for a unit out of the viewer's reach. A posting is listed on the first day a vote is possible. */
  async of(viewer: Viewer, { unit, days }: z.infer<typeof dueQuery>): Promise<DueList> {
    const root = unit ?? viewer.unitId;
    await this.units.assertVisible(viewer, root);
    const today = this.clock.today();
    const until = dateOf(dayNumber(today) + days);
    const charters = await this.db.query<CharterClocks>(runningSql, [root, today]);
    const items = charters.flatMap(({ acts, letters, ...charter }) => clocksOf(acts, letters, today).filter((clock) => isDue(clock, until)).map((clock) => ({ ...charter, ...clock })));
    items.sort((a, b) => a.dueOn.localeCompare(b.dueOn) || a.communeLabel.localeCompare(b.communeLabel, 'vi') || a.villageLabel.localeCompare(b.villageLabel, 'vi'));
    return { today, until, items, communes: byCommune(items) };
  }
}

const isDue = ({ endedOn, dueOn }: ClockView, until: string): boolean => endedOn === null && dueOn <= until;

function byCommune(items: DueList['items']): DueList['communes'] {
  const communes = new Map<string, DueList['communes'][number]>();
  for (const { communeId: id, communeLabel: label, status } of items) {
    const { due, late } = communes.get(id) ?? { due: 0, late: 0 };
    communes.set(id, { id, label, due: due + 1, late: late + (status === 'late' ? 1 : 0) });
  }
  return [...communes.values()].sort((a, b) => b.late - a.late || b.due - a.due || a.label.localeCompare(b.label, 'vi'));
}

/** Charters in the reach of `$1` that still count and have an act or a letter that may have started a clock. */
const runningSql = `
  with acts as (
    select a.charter_id, json_agg(json_build_object('act', e.act, 'on', e."on", 'number', e.number, 'issuer', e.issuer, 'ground', e.ground, 'clauses', e.clauses, 'deadline', e.deadline, 'reason', null, 'votes', null, 'papers', '[]'::json) order by a.on_day, a.seq) as acts
      from legal_act a cross join lateral (select ${actColumns}) e
     where a.on_day >= '2023-08-16' and not exists (select from legal_act_void x where x.act_id = a.id)
     group by 1
  ),
  letters as (
    select r.charter_id, json_agg(to_char(l.prepared_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') order by l.prepared_at) as letters
      from recommendation_letter l join round r on r.id = l.round_id and r.purpose = 'text-in-force' group by 1
  )
  select c.id as "charterId", v.title, p.label as "villageLabel", p.commune_id as "communeId", p.commune_label as "communeLabel", coalesce(acts.acts, '[]') as acts, coalesce(letters.letters, '[]') as letters
    from charter c
    left join acts on acts.charter_id = c.id
    left join letters on letters.charter_id = c.id
    join lateral (select title, in_force_to from charter_version where charter_id = c.id order by version desc limit 1) v on true
   cross join lateral village_place(c.village_id, $2) p
   where (acts.charter_id is not null or letters.charter_id is not null) and (v.in_force_to is null or v.in_force_to >= $2)
     and c.village_id in (select unit_id from unit_reach($1, $2))`;
