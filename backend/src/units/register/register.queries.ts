import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { RegisterRow, registerQuery, UnitChange, UnitChangeList, VillageRegister } from '@huong-uoc/contracts';
import { Clock } from '../../platform/clock';
import { Database } from '../../platform/database';
import { Problem } from '../../platform/http';
import { searchKey } from '../search-key';
import { UnitsQueries, type Viewer } from '../units.queries';
import { changesSql, registerSql, standingCountSql } from './register.sql';
import { changeSentence } from './change-sentences';
import type { ChangeDetail } from './change-work';

const pageSize = 100;
type Counted = RegisterRow & { readonly total: string; readonly standing: string; readonly unassigned: string };
type ChangeRow = Omit<UnitChange, 'sentence' | 'recordedAt'> & { readonly detail: ChangeDetail; readonly recordedAt: Date };

/** The register of villages and the history of its changes, for everybody above the villages. */
@Injectable()
export class RegisterQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly units: UnitsQueries,
  ) {}

  /** A page of the villages in reach, ended ones after those that stand; `q` ignores accents and looks at every name they ever had. */
  async villages(viewer: Viewer, { unit, q, on, page }: z.infer<typeof registerQuery>): Promise<VillageRegister> {
    const root = await this.root(viewer, unit);
    const day = on ?? this.clock.today();
    const rows = await this.db.query<Counted>(`${registerSql} limit ${pageSize} offset $4`, [root, day, q === undefined ? null : searchKey(q), (page - 1) * pageSize]);
    const [first] = rows;
    if (first === undefined && page > 1) return this.villages(viewer, { unit, q, on, page: 1 });
    const items = rows.map(({ total: _t, standing: _s, unassigned: _u, ...row }) => row);
    return { items, total: Number(first?.total ?? 0), standing: Number(first?.standing ?? 0), unassigned: Number(first?.unassigned ?? 0), page, pageSize, on: day };
  }

  /** Every change in the unit's part of the tree, the latest first, with how many villages stood after each. */
  async changes(viewer: Viewer, { unit }: z.infer<typeof registerQuery>): Promise<UnitChangeList> {
    const root = await this.root(viewer, unit);
    const today = this.clock.today();
    const rows = await this.db.query<ChangeRow>(changesSql, [root, today, null]);
    const [counted] = await this.db.query<{ standing: string }>(standingCountSql, [root, today]);
    return { items: rows.map(shown), standing: Number(counted?.standing ?? 0) };
  }

  /** One change; `not-found` outside the viewer's reach. */
  async change(viewer: Viewer, id: string): Promise<UnitChange> {
    const [row] = await this.db.query<ChangeRow>(changesSql, [viewer.unitId, this.clock.today(), id]);
    if (row === undefined) throw new Problem('not-found');
    return shown(row);
  }

  private async root(viewer: Viewer, unit: string | undefined): Promise<string> {
    if (unit === undefined) return viewer.unitId;
    await this.units.assertVisible(viewer, unit);
    return unit;
  }
}

function shown({ detail, recordedAt, ...row }: ChangeRow): UnitChange {
  return { ...row, sentence: changeSentence(row.change, detail), recordedAt: recordedAt.toISOString() };
}
