import { Injectable } from '@nestjs/common';
import type { CountHouseholds, countQuery, GiveCount, VillageCount, VillageCounts } from '@huong-uoc/contracts';
import type { z } from 'zod';
import { Audit } from '../../audit';
import type { CurrentUser } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { Database } from '../../platform/database';
import { Problem } from '../../platform/http';
import { UnitsQueries } from '../units.queries';
import { OutsideVillageCount, VillageHouseholds } from './unit-change.entity';

/** The yearly count: how many villages the register has, beside the number somebody else gives, and households per village. */
@Injectable()
export class VillageCountsBook {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly units: UnitsQueries,
    private readonly audit: Audit,
  ) {}

  /** The register on 31 December of the year, for the present year today. */
  async of(viewer: CurrentUser, query: z.infer<typeof countQuery>): Promise<VillageCounts> {
    const root = query.unit ?? viewer.unitId;
    await this.units.assertVisible(viewer, root);
    const today = this.clock.today();
    const year = query.year ?? Number(today.slice(0, 4));
    const on = `${year}-12-31` < today ? `${year}-12-31` : today;
    const rows = await this.db.query<Omit<VillageCount, 'difference'>>(countsSql, [root, on, year]);
    const items = rows.map((row) => ({ ...row, difference: row.outside === null ? null : row.registered - row.outside.villages }));
    const sum = (of: (item: VillageCount) => number): number => items.reduce((total, item) => total + of(item), 0);
    return {
      year, on, items,
      registered: sum(({ registered }) => registered),
      outside: sum(({ outside }) => outside?.villages ?? 0),
      differing: items.filter(({ difference }) => difference !== null && difference !== 0).length,
      missing: items.filter(({ outside }) => outside === null).length,
    };
  }

  /** Refuses `not-found` for a commune out of reach. */
  async give(actor: CurrentUser, { communeId, year, villages, source }: GiveCount): Promise<void> {
    await this.assertLevel(actor, communeId, 'commune');
    await this.db.write(async (tx) => {
      await tx.insert(OutsideVillageCount, { communeId, year, villages, source, recordedAt: this.clock.now(), recordedBy: actor.id });
      await this.audit.record(tx, actor, { action: 'register.counted-outside', subject: { type: 'unit', id: communeId }, after: { year, villages, source } });
    });
  }

  /** Refuses `not-found` for a village out of reach. */
  async households(actor: CurrentUser, villageId: string, { year, households }: CountHouseholds): Promise<void> {
    await this.assertLevel(actor, villageId, 'village');
    await this.db.write(async (tx) => {
      await tx.insert(VillageHouseholds, { villageId, year, households, recordedAt: this.clock.now(), recordedBy: actor.id });
      await this.audit.record(tx, actor, { action: 'register.households', subject: { type: 'unit', id: villageId }, after: { year, households } });
    });
  }

  private async assertLevel(actor: CurrentUser, unitId: string, level: string): Promise<void> {
    await this.units.assertVisible(actor, unitId);
    const [unit] = await this.db.query('select from unit where id = $1 and level = $2', [unitId, level]);
    if (unit === undefined) throw new Problem('not-found');
  }
}

const countsSql = `
  select json_build_object('id', u.id, 'label', p.kind || ' ' || p.name) as commune,
         (select count(*)::int from unit_period v join unit vu on vu.id = v.unit_id and vu.level = 'village' where v.parent_id = u.id and $2::date between v.valid_from and coalesce(v.valid_to, 'infinity')) as registered,
         (select json_build_object('villages', o.villages, 'source', o.source, 'recordedAt', to_char(o.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
            from outside_village_count o where o.commune_id = u.id and o.year = $3 order by o.recorded_at desc limit 1) as outside
    from unit_subtree($1, $2) t
    join unit u on u.id = t.unit_id and u.level = 'commune'
    join unit_period p on p.unit_id = u.id and $2::date between p.valid_from and coalesce(p.valid_to, 'infinity')
   order by p.name collate "vi-x-icu", u.id`;
