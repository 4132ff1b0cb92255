import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { ComplianceReport, numberQuery } from '@huong-uoc/contracts';
import type { CurrentUser } from '../platform/auth';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { Problem } from '../platform/http';
import { UnitsQueries } from '../units';
import { KnownFactsQueries } from './known-facts.queries';
import { TargetsQueries } from './targets.queries';
import { measureTree, type ShownUnit } from './unit-figures';

/** C1, C2, C3 and C3r of a unit and its children on a day, as known on a day. */
@Injectable()
export class ComplianceReportQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly units: UnitsQueries,
    private readonly facts: KnownFactsQueries,
    private readonly targets: TargetsQueries,
  ) {}

  /** Refuses `not-found` for a unit out of the viewer's reach. */
  async of(viewer: CurrentUser, query: z.infer<typeof numberQuery>): Promise<ComplianceReport> {
    const unitId = query.unit ?? viewer.unitId;
    await this.units.assertVisible(viewer, unitId);
    const today = this.clock.today();
    const [on, knownOn] = [query.D ?? today, query.K ?? today];
    const [here, path, known] = await Promise.all([this.unit(unitId, on), this.path(viewer, unitId, on), this.facts.of(unitId, on, knownOn)]);
    const { total, children, here: figures } = measureTree(here, known);
    return { D: on, K: knownOn, retrospective: knownOn > on, here: figures, children: [...children], targets: await this.targets.of(here, known, total, knownOn), path };
  }

  private async unit(unitId: string, on: string): Promise<ShownUnit> {
    const [unit] = await this.db.query<ShownUnit>(
      `select u.id, u.level, p.kind || ' ' || p.name as label from unit u join lateral (${wordsOn('u.id', '$2::date')}) p on true where u.id = $1`,
      [unitId, on],
    );
    if (unit === undefined) throw new Problem('not-found');
    return unit;
  }

  /** From the viewer's unit down to this one, as the tree stood on D. */
  private async path(viewer: CurrentUser, unitId: string, on: string): Promise<ComplianceReport['path']> {
    const path = await this.db.query<ComplianceReport['path'][number]>(
      `with recursive up as (
         select p.unit_id, p.parent_id, 0 as height from (${wordsOn('$1::uuid', '$2::date')}) p
         union all
         select p.unit_id, p.parent_id, up.height + 1 from up join unit_period p on p.unit_id = up.parent_id and $2::date between p.valid_from and coalesce(p.valid_to, 'infinity') where up.unit_id <> $3
       )
       select up.unit_id as id, p.kind || ' ' || p.name as label from up join lateral (${wordsOn('up.unit_id', '$2::date')}) p on true
        where up.unit_id in (select unit_id from unit_reach($3, $4)) order by up.height desc`,
      [unitId, on, viewer.unitId, this.clock.today()],
    );
    if (path[0]?.id === viewer.unitId) return path;
    const { id, label } = await this.unit(viewer.unitId, this.clock.today());
    return [{ id, label }, ...path];
  }
}

/** A unit's words on a day, or the nearest ones it had. */
const wordsOn = (unit: string, day: string): string =>
  `select w.* from unit_period w where w.unit_id = ${unit} order by (${day} between w.valid_from and coalesce(w.valid_to, 'infinity')) desc, w.valid_from desc limit 1`;
