import { Injectable } from '@nestjs/common';
import { periodStart } from '@huong-uoc/compliance';
import type { ComplianceReport, numberQuery } from '@huong-uoc/contracts';
import type { z } from 'zod';
import type { CurrentUser } from '../platform/auth';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { Problem } from '../platform/http';
import { UnitsQueries } from '../units';
import { FactsVersion } from './facts-version';
import { KnownFactsQueries } from './known-facts.queries';
import { Remembered } from './remembered';
import { TargetsQueries } from './targets.queries';
import { frozenFigures, measureTree, type ShownUnit } from './unit-figures';

type Measured = Readonly<Pick<ComplianceReport, 'here' | 'children' | 'targets'>>;

/** The numbers of a unit and its children on a day, as known on a day, told in the units of a day. */
@Injectable()
export class ComplianceReportQueries {
  private readonly kept = new Remembered<Measured>(20_000);

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly units: UnitsQueries,
    private readonly facts: KnownFactsQueries,
    private readonly targets: TargetsQueries,
    private readonly version: FactsVersion,
  ) {}

  /** Refuses `not-found` for a unit out of the viewer's reach. */
  async of(viewer: CurrentUser, query: z.infer<typeof numberQuery>): Promise<ComplianceReport> {
    const unitId = query.unit ?? viewer.unitId;
    await this.units.assertVisible(viewer, unitId);
    const today = this.clock.today();
    const [on, knownOn] = [query.D ?? today, query.K ?? today];
    const boundary = query.B ?? on;
    const [{ here, children, targets }, path, frozen] = await Promise.all([this.measured(unitId, on, knownOn, boundary), this.path(viewer, unitId, boundary), this.frozen(unitId, on, knownOn)]);
    const isFrozen = boundary === on && frozen.some(({ x, y }) => x === here.figures.C3.x && y === here.figures.C3.y);
    return { D: on, K: knownOn, B: boundary, periodFrom: periodStart(on), retrospective: knownOn > on, here: isFrozen ? frozenFigures(here) : here, children, targets, path };
  }

  /** Figures of a unit and its children, counted again only after the facts changed. */
  async measured(unitId: string, on: string, knownOn: string, boundary = on): Promise<Measured> {
    return this.kept.get(`${unitId} ${on} ${knownOn} ${boundary}`, await this.version.now(), () => this.measure(unitId, on, knownOn, boundary), ({ children }) => children.length + 1);
  }

  private async measure(unitId: string, on: string, knownOn: string, boundary: string): Promise<Measured> {
    const unit = await this.unit(unitId, boundary);
    const [known] = await Promise.all([this.facts.of(unitId, on, knownOn, boundary), this.targets.readAhead(unit, on, knownOn, boundary)]);
    const { here, children, total } = measureTree(unit, known);
    return { here, children: [...children], targets: await this.targets.of(unit, known, total, knownOn) };
  }

  /** What sealed reports of exactly these dates hold. A word recorded on the day of the seal, after it, makes another number. */
  private frozen(unitId: string, on: string, knownOn: string): Promise<{ x: number; y: number }[]> {
    return this.db.query('select x, y from frozen_pack where unit_id = $1 and in_force_on = $2 and known_on = $3', [unitId, on, knownOn]);
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
        where unit_in_reach($3, up.unit_id, $4) order by up.height desc`,
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
