import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { unitQuery, Unit, UnitList } from '@huong-uoc/contracts';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { Problem } from '../platform/http';
import { searchKey } from './search-key';

/** Whose eyes: everything they see lies in the reach of their unit. */
export interface Viewer {
  readonly unitId: string;
}

/** A unit's own words on a day, its last ones when it had ended by then. `$2` is the day. */
const standing = (id: string) =>
  `lateral (select p.* from unit_period p where p.unit_id = ${id} and p.valid_from <= $2 order by p.valid_from desc limit 1)`;

@Injectable()
export class UnitsQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** The viewer's part of the tree as it stood on a day, in Vietnamese order; `q` ignores accents. */
  async list(viewer: Viewer, query: z.infer<typeof unitQuery>): Promise<UnitList> {
    const on = query.on ?? this.clock.today();
    const items = await this.db.query<Unit>(
      `select u.id, u.level, p.kind, p.name, p.code, p.parent_id as "parentId", p.valid_from::text as "validFrom", p.valid_to::text as "validTo", u.demo,
              p.kind || ' ' || p.name || case when u.level = 'village' then coalesce(' – ' || c.kind || ' ' || c.name, '') else '' end as label
         from unit_subtree($1, $2) t
         join unit u on u.id = t.unit_id
         join unit_period p on p.unit_id = u.id and $2 between p.valid_from and coalesce(p.valid_to, 'infinity')
         left join ${standing('p.parent_id')} c on true
        where ($3::text is null or u.level = $3) and ($4::uuid is null or p.parent_id = $4) and ($5::text is null or strpos(p.search, $5) > 0)
        order by array_position(array['province', 'district', 'commune', 'village'], u.level), p.name collate "vi-x-icu", p.kind, u.id
        limit 5000`,
      [viewer.unitId, on, query.level ?? null, query.parent ?? null, query.q === undefined ? null : searchKey(query.q)],
    );
    return { items, on };
  }

  /** Refuses `not-found` unless the unit lies in the viewer's reach today: an outsider must not even learn that it exists. */
  async assertVisible(viewer: Viewer, unitId: string): Promise<void> {
    const [row] = await this.db.query<{ visible: boolean }>('select unit_in_reach($1, $3, $2) as visible', [viewer.unitId, this.clock.today(), unitId]);
    if (row?.visible !== true) throw new Problem('not-found');
  }

  /** Kind and name as of today ("Xã Phủ Thông"), or the last ones a unit had. */
  async labelOf(unitId: string): Promise<string> {
    const [row] = await this.db.query<{ label: string }>(`select p.kind || ' ' || p.name as label from ${standing('$1::uuid')} p`, [unitId, this.clock.today()]);
    if (row === undefined) throw new Problem('not-found');
    return row.label;
  }

  /** The unit whose tree holds the whole province today; undefined while there are no units. */
  async province(): Promise<string | undefined> {
    const [row] = await this.db.query<{ id: string }>(
      `select u.id from unit u join unit_period p on p.unit_id = u.id where u.level = 'province' and $1 between p.valid_from and coalesce(p.valid_to, 'infinity') order by p.valid_from, u.id limit 1`,
      [this.clock.today()],
    );
    return row?.id;
  }
}
