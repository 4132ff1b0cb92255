import { Injectable } from '@nestjs/common';
import { newId, type Tx } from '../platform/database';
import { searchKey } from './search-key';
import { Unit, UnitPeriod, UnitSuccession } from './unit.entity';

export interface NewPeriod {
  readonly kind: string;
  readonly name: string;
  readonly code: string | null;
  readonly parentId: string | null;
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** Writes of units. Nothing here deletes: a unit that ended stays, with its end. */
@Injectable()
export class UnitsRepository {
  async add(tx: Tx, level: Unit['level'], periods: readonly NewPeriod[], demo: boolean): Promise<string> {
    const id = newId();
    await tx.insert(Unit, { id, level, demo });
    for (const period of periods) await this.addPeriod(tx, id, period);
    return id;
  }

  async addPeriod(tx: Tx, unitId: string, period: NewPeriod): Promise<void> {
    await tx.insert(UnitPeriod, { id: newId(), unitId, search: searchKey(`${period.kind} ${period.name}`), ...period });
  }

  /** Sets the last day of the period that is still open. */
  async closePeriod(tx: Tx, unitId: string, lastDay: string): Promise<void> {
    await tx.query('update unit_period set valid_to = $2 where unit_id = $1 and valid_to is null', [unitId, lastDay]);
  }

  async succeed(tx: Tx, succession: { fromUnitId: string; toUnitId: string; effectiveOn: string; divided: boolean }): Promise<void> {
    await tx.insert(UnitSuccession, succession);
  }

  async isEmpty(tx: Tx): Promise<boolean> {
    const [row] = await tx.query<{ empty: boolean }[]>('select not exists (select from unit) as empty');
    return row?.empty === true;
  }
}
