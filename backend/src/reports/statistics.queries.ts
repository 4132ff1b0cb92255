import { Injectable } from '@nestjs/common';
import { lastMomentOf } from '@huong-uoc/compliance';
import { Database } from '../platform/database';
import { countedActs, type CountedAct } from './statistics';

/** The acts a report counts: of the unit's villages on D, as known at K. */
@Injectable()
export class StatisticsQueries {
  constructor(private readonly db: Database) {}

  /** Acts of the days from `from` to D, and older ones that were written down in these days or later; by commune, village and day. */
  of(unitId: string, from: string, D: string, K: string): Promise<CountedAct[]> {
    return this.db.query<CountedAct>(actsSql, [unitId, D, from, lastMomentOf(K), countedActs]);
  }
}

const actsSql = `
  with counted as (
    select a.charter_id, a.act, a.on_day, a.number, (a.recorded_at at time zone 'Asia/Ho_Chi_Minh')::date as recorded_on, false as registered
      from legal_act a
     where a.recorded_at <= $4 and not exists (select from legal_act_void x where x.act_id = a.id and x.recorded_at <= $4)
    union all
    select c.id, 'recognition', v.recognised_on, v.recognition_number, (v.recorded_at at time zone 'Asia/Ho_Chi_Minh')::date, true
      from charter c
      join lateral (
        select * from charter_version w where w.charter_id = c.id and w.recorded_at <= $4
           and w.version < coalesce((select min(f.version) from charter_version f where f.charter_id = c.id and f.act_id is not null), 2147483647)
         order by w.version desc limit 1) v on v.recognised_on >= $3
     where not exists (select from legal_act a where a.charter_id = c.id and a.act = 'recognition' and a.recorded_at <= $4)
  )
  select a.charter_id as "charterId", v.title, p.label as "villageLabel", p.commune_label as "communeLabel", a.act, a.on_day::text as "on", a.number, a.recorded_on::text as "recordedOn", a.registered
    from counted a
    join charter c on c.id = a.charter_id
    join lateral (select title from charter_version w where w.charter_id = c.id and w.recorded_at <= $4 order by w.version desc limit 1) v on true
   cross join lateral village_place(c.village_id, $2) p
   where a.act = any($5) and a.on_day <= $2 and (a.on_day >= $3 or a.recorded_on >= $3) and c.village_id in (select unit_id from unit_reach($1, $2))
   order by p.commune_label collate "vi-x-icu", p.label collate "vi-x-icu", a.on_day, a.charter_id, a.act`;
