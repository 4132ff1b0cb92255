import { Injectable } from '@nestjs/common';
import { foldVi } from '@huong-uoc/text';
import { Clock } from '../../platform/clock';
import { Database } from '../../platform/database';

/** A village with every name it ever had, and every name of the units it lay in. Names are folded (no accents, lower case). */
export interface KnownVillage {
  readonly id: string;
  /** As shown today, or as it was last called. */
  readonly label: string;
  readonly ended: boolean;
  readonly names: readonly { readonly kind: string; readonly name: string; readonly shown: string; readonly former: boolean }[];
  /** Folded names of communes, districts and provinces above it, then and now. */
  readonly communes: readonly string[];
  readonly above: readonly string[];
}

interface Row {
  readonly id: string;
  readonly label: string;
  readonly ended: boolean;
  readonly names: { kind: string; name: string; former: boolean }[];
  readonly above: { level: string; name: string }[];
}

/** Which villages a commune has or had, under all their names: the ground every guess stands on. */
@Injectable()
export class VillageNames {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** The villages in the reach of a commune today, in Vietnamese order; what went into it is among them. */
  async of(communeId: string): Promise<KnownVillage[]> {
    const rows = await this.db.query<Row>(villagesSql, [communeId, this.clock.today()]);
    return rows.map(({ id, label, ended, names, above }) => ({
      id,
      label,
      ended,
      names: names.map(({ kind, name, former }) => ({ kind: foldVi(kind), name: foldVi(name), shown: `${kind.toLowerCase()} ${name}`, former })),
      communes: [...new Set(above.filter(({ level }) => level === 'commune').map(({ name }) => foldVi(name)))],
      above: [...new Set(above.filter(({ level }) => level !== 'commune').map(({ name }) => foldVi(name)))],
    }));
  }
}

/**
 * The units above a village at any time: those its periods name, those these went into or came from, and what lay above those.
 * A division of 2025 is followed by its succession, so that "huyện Bạch Thông, tỉnh Bắc Kạn" is known to be here.
 */
const villagesSql = `
  with recursive village as (
    select u.id from unit u where u.level = 'village' and u.id in (select unit_id from unit_reach($1, $2))
  ), above as (
    select v.id, p.parent_id as unit_id from village v join unit_period p on p.unit_id = v.id where p.parent_id is not null
    union
    select v.id, $1::uuid from village v
    union
    select a.id, next.unit_id from above a
      cross join lateral (
        select p.parent_id as unit_id from unit_period p where p.unit_id = a.unit_id and p.parent_id is not null
        union all
        select s.from_unit_id from unit_succession s join unit u on u.id = s.from_unit_id and u.level = 'commune' where s.to_unit_id = a.unit_id
      ) next
  )
  select v.id, l.label, not exists (select from unit_period p where p.unit_id = v.id and $2 between p.valid_from and coalesce(p.valid_to, 'infinity')) as ended,
         (select json_agg(json_build_object('kind', p.kind, 'name', p.name, 'former', p.valid_to is not null and exists (select from unit_period later where later.unit_id = p.unit_id and later.valid_from > p.valid_to and (later.kind, later.name) <> (p.kind, p.name))) order by p.valid_from desc) from unit_period p where p.unit_id = v.id) as names,
         (select json_agg(distinct jsonb_build_object('level', u.level, 'name', p.name)) from above a join unit u on u.id = a.unit_id join unit_period p on p.unit_id = u.id where a.id = v.id) as above
    from village v
    cross join lateral village_place(v.id, $2) l
   order by l.label collate "vi-x-icu", v.id`;
