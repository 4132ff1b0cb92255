import { Injectable } from '@nestjs/common';
import { newId, type Tx } from '../../platform/database';
import { Problem } from '../../platform/http';
import { searchKey } from '../search-key';
import { Unit, UnitPeriod, UnitSuccession } from '../unit.entity';
import type { UnitChangeRow } from './unit-change.entity';

export type ChangeStamp = Pick<UnitChangeRow, 'id' | 'effectiveOn' | 'recordedAt'>;
/** A unit as it stands now, held until the transaction ends. */
export type StandingUnit = Pick<UnitPeriod, 'id' | 'unitId' | 'kind' | 'name' | 'code' | 'parentId' | 'validFrom'> & { readonly demo: boolean; readonly level: Unit['level'] };
export interface Words {
  readonly kind: string;
  readonly name: string;
  readonly code: string | null;
  readonly parentId: string | null;
}

/** Writes what changes about units: the row that was known is superseded, what is known now is added; nothing is deleted. */
@Injectable()
export class TerritoryWriter {
  /** Refuses a unit that ended, and one that has a change on the day or after it; without a day it only must stand. */
  async hold(tx: Tx, unitId: string, effectiveOn: string | null): Promise<StandingUnit> {
    const [unit] = await tx.query<StandingUnit[]>(
      `select p.id, p.unit_id as "unitId", p.kind, p.name, p.code, p.parent_id as "parentId", p.valid_from::text as "validFrom", u.demo, u.level
         from unit u join unit_period p on p.unit_id = u.id and p.valid_to is null where u.id = $1 for update of u`,
      [unitId],
    );
    if (unit === undefined) throw new Problem('action-refused', { detail: 'Địa bàn này đã kết thúc, không còn thay đổi được.' });
    if (effectiveOn !== null && unit.validFrom >= effectiveOn) {
      throw new Problem('action-refused', { detail: `${unit.kind} ${unit.name} đã có thay đổi từ ngày ${shown(unit.validFrom)}; ngày hiệu lực phải sau ngày đó.` });
    }
    return unit;
  }

  /** Ends what was known of the unit on the day before the change. */
  async end(tx: Tx, unit: StandingUnit, stamp: ChangeStamp): Promise<void> {
    await this.supersede(tx, unit, stamp);
    await tx.query(`${copyOf} parent_id, valid_from, $2::date - 1, $3, $4 from unit_period_record where id = $1`, [unit.id, stamp.effectiveOn, stamp.recordedAt, stamp.id]);
  }

  /** Lets the unit go on under other words from the day of the change. */
  async goOn(tx: Tx, unit: StandingUnit, words: Words, stamp: ChangeStamp): Promise<void> {
    await this.end(tx, unit, stamp);
    await this.period(tx, unit.unitId, words, stamp);
  }

  /** What was known of the unit's present place was incomplete: it has lain elsewhere since that place began. */
  async place(tx: Tx, unit: StandingUnit, parentId: string, stamp: ChangeStamp): Promise<void> {
    const { kind, name, code, validFrom } = unit;
    await this.supersede(tx, unit, stamp);
    await this.period(tx, unit.unitId, { kind, name, code, parentId }, { ...stamp, effectiveOn: validFrom });
  }

  async begin(tx: Tx, level: Unit['level'], words: Words, demo: boolean, stamp: ChangeStamp): Promise<string> {
    const id = newId();
    await tx.insert(Unit, { id, level, demo });
    await this.period(tx, id, words, stamp);
    return id;
  }

  async succeed(tx: Tx, fromUnitId: string, toUnitId: string, divided: boolean, stamp: ChangeStamp): Promise<void> {
    await tx.insert(UnitSuccession, { fromUnitId, toUnitId, effectiveOn: stamp.effectiveOn, divided, recordedAt: stamp.recordedAt, changeId: stamp.id });
  }

  /** All villages that lie under the old units go on under the new ones. */
  async moveVillages(tx: Tx, moves: readonly { readonly from: string; readonly to: string }[], stamp: ChangeStamp): Promise<void> {
    const { id, effectiveOn, recordedAt } = stamp;
    const rows = await tx.query<{ id: string; to: string }[]>(
      `select p.id, m."to" from unnest($1::uuid[], $2::uuid[]) as m("from", "to") join unit_period p on p.parent_id = m."from" and p.valid_to is null join unit u on u.id = p.unit_id and u.level = 'village'`,
      [moves.map(({ from }) => from), moves.map(({ to }) => to)],
    );
    const old = rows.map((row) => row.id);
    await tx.query('update unit_period_record set superseded_at = $2, superseded_by = $3 where id = any($1)', [old, recordedAt, id]);
    await tx.query(`${copyOf} parent_id, valid_from, $2::date - 1, $3, $4 from unit_period_record where id = any($1)`, [old, effectiveOn, recordedAt, id]);
    await tx.query(`${copyOf} m."to", $2::date, null, $3, $4 from unit_period_record r join unnest($1::uuid[], $5::uuid[]) as m(old, "to") on m.old = r.id`, [old, effectiveOn, recordedAt, id, rows.map(({ to }) => to)]);
  }

  private async supersede(tx: Tx, unit: StandingUnit, stamp: ChangeStamp): Promise<void> {
    await tx.query('update unit_period_record set superseded_at = $2, superseded_by = $3 where id = $1', [unit.id, stamp.recordedAt, stamp.id]);
  }

  private async period(tx: Tx, unitId: string, words: Words, stamp: ChangeStamp): Promise<void> {
    await tx.insert(UnitPeriod, { id: newId(), unitId, ...words, search: searchKey(`${words.kind} ${words.name}`), validFrom: stamp.effectiveOn, validTo: null, recordedAt: stamp.recordedAt, changeId: stamp.id });
  }
}

const copyOf = 'insert into unit_period_record (id, unit_id, kind, name, search, code, parent_id, valid_from, valid_to, recorded_at, change_id) select gen_random_uuid(), unit_id, kind, name, search, code,';

/** A day as people write it. */
export const shown = (day: string): string => day.split('-').reverse().join('/');
