import { Inject, Injectable } from '@nestjs/common';
import { Readable } from 'node:stream';
import { defaultRulebook } from '@huong-uoc/rulebook';
import type { FigureRow, FreezeReport as Asked, FrozenPack, UnitFigures } from '@huong-uoc/contracts';
import { Audit } from '../audit';
import type { CurrentUser } from '../platform/auth';
import { SURROUNDINGS, type Surroundings } from '../platform/boot';
import { Clock } from '../platform/clock';
import { Database, newId } from '../platform/database';
import { Problem } from '../platform/http';
import { Storage } from '../platform/storage';
import { packOf, sheet } from './pack';
import { ReportFigures } from './report-figures';
import { sealKey } from './seal';

const largest = 200_000_000;

/** Measures the leader's unit with all that is recorded by now, seals the pack and keeps it for good. */
@Injectable()
export class FreezeReport {
  constructor(
    @Inject(SURROUNDINGS) private readonly surroundings: Surroundings,
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly storage: Storage,
    private readonly figures: ReportFigures,
    private readonly audit: Audit,
  ) {}

  /** Refuses `bad-request` for a day that has not come. */
  async run(user: CurrentUser, { campaign, year, D }: Asked): Promise<FrozenPack> {
    const [now, K] = [this.clock.now(), this.clock.today()];
    if (D > K) throw new Problem('bad-request', { fields: { D: 'Ngày này chưa đến.' } });
    const { here, children, rows } = await this.figures.of(user, D, K);
    const { version, hash } = defaultRulebook();
    const facts = { campaign, year, unit: here.unit.label, D, K, boundary: D, definitions: ['C1@1', 'C2@1', 'C3@1', 'C3r@1'], rulebook: `${version} ${hash}`, frozenAt: now.toISOString() };
    const bytes = await packOf({ 'data/figures.csv': figureSheet([here, ...children]), 'data/charters.csv': charterSheet(rows) }, facts, sealKey(this.surroundings.dataFolder));
    const { sha256 } = await this.storage.put(Readable.from([bytes]), largest);
    const { x, y } = here.figures.C3;
    const pack: FrozenPack = { id: newId(), campaign, year, unitLabel: here.unit.label, D, K, x, y, sha256, frozenAt: now.toISOString(), frozenBy: user.displayName };
    await this.db.write(async (tx) => {
      await tx.query('insert into frozen_pack (id, campaign, year, unit_id, unit_label, in_force_on, known_on, x, y, sha256, frozen_at, frozen_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)', [pack.id, campaign, year, user.unitId, pack.unitLabel, D, K, x, y, sha256, now, user.id]);
      await this.audit.record(tx, user, { action: 'report.frozen', subject: { type: 'report', id: pack.id }, after: { campaign, year, D, K, x, y, sha256 } });
    });
    return pack;
  }
}

const figureSheet = (units: readonly UnitFigures[]): string =>
  sheet(
    ['unit_id', 'unit', 'level', 'c1_x', 'c1_y', 'c2_x', 'c2_y', 'dat', 'chua_dat', 'chua_xac_dinh', 'n'],
    units.map(({ unit, figures: { C1, C2, C3 }, outcomes }) => [unit.id, unit.label, unit.level, C1.x, C1.y, C2.x, C2.y, outcomes.dat, outcomes['chua-dat'], outcomes['chua-xac-dinh'], C3.y]),
  );

const charterSheet = (rows: readonly FigureRow[]): string =>
  sheet(
    ['charter_id', 'village_id', 'village', 'commune', 'title', 'outcome', 'cause', 'round_id', 'who_must_act', 'since'],
    rows.map((row) => [row.charterId ?? '', row.villageId, row.villageLabel, row.communeLabel, row.title, row.outcome ?? '', row.cause, row.roundId ?? '', row.nextStep.who, row.nextStep.since ?? '']),
  );
