import { Injectable } from '@nestjs/common';
import { Audit, type AuditActor } from '../audit';
import { Database, type Tx } from '../platform/database';
import { readProvinceData, splitKind, type ProvinceData } from './province-data';
import { UnitsRepository } from './units.repository';

/** The files do not say since when the old units stood; this is the day both old provinces began. */
const longAgo = '1997-01-01';

/** Loads a province's units from CSV into an empty table: old and new communes, districts, provinces, and who followed whom. */
@Injectable()
export class LoadUnits {
  constructor(
    private readonly db: Database,
    private readonly units: UnitsRepository,
    private readonly audit: Audit,
  ) {}

  /** Returns how many units were made; 0 when there were units already. All or nothing. */
  async run(actor: AuditActor, folder?: string): Promise<number> {
    const data = readProvinceData(folder);
    return this.db.write(async (tx) => {
      await tx.query(`select pg_advisory_xact_lock(hashtext('load-units'))`);
      if (!(await this.units.isEmpty(tx))) return 0;
      const made = await this.load(tx, data);
      await this.audit.record(tx, actor, { action: 'units.loaded', subject: { type: 'unit', id: 'all' }, after: { units: made, folder: folder ?? 'bundled' } });
      return made;
    });
  }

  private async load(tx: Tx, data: ProvinceData): Promise<number> {
    const changedOn = data.now[0]?.valid_from ?? longAgo;
    const lastOld = data.legacy[0]?.valid_to ?? null;
    const oldProvinces = await this.addAll(tx, 'province', data.legacy, (row) => row.province_code, (row) => ({ label: row.province, parentId: null, validFrom: longAgo, validTo: still(row.valid_to) }));
    const districts = await this.addAll(tx, 'district', data.legacy, (row) => row.district_code, (row) => ({ label: row.district, parentId: oldProvinces.get(row.province_code)!, validFrom: longAgo, validTo: still(row.valid_to) }));
    const oldCommunes = await this.addAll(tx, 'commune', data.legacy, (row) => row.commune_code, (row) => ({ label: row.commune, parentId: districts.get(row.district_code)!, validFrom: longAgo, validTo: still(row.valid_to) }));
    const provinces = await this.addAll(tx, 'province', data.now, (row) => row.province_code, (row) => ({ label: row.province, parentId: null, validFrom: row.valid_from, validTo: null }));
    const communes = await this.addAll(tx, 'commune', data.now, (row) => row.commune_code, (row) => ({ label: row.commune, parentId: provinces.get(row.province_code)!, validFrom: row.valid_from, validTo: null }));
    if (lastOld !== null) for (const from of oldProvinces.values()) for (const to of provinces.values()) await this.units.succeed(tx, { fromUnitId: from, toUnitId: to, effectiveOn: changedOn, divided: false });
    for (const row of data.succession) await this.units.succeed(tx, { fromUnitId: known(oldCommunes, row.legacy_commune_code), toUnitId: known(communes, row.new_commune_code), effectiveOn: row.effective_on, divided: row.divided === 'yes' });
    return oldProvinces.size + districts.size + oldCommunes.size + provinces.size + communes.size;
  }

  /** One unit per distinct code among the rows; returns code → id. Codes are re-used across reforms, so each era has its own map. */
  private async addAll<Row>(tx: Tx, level: 'province' | 'district' | 'commune', rows: readonly Row[], codeOf: (row: Row) => string, describe: (row: Row) => { label: string; parentId: string | null; validFrom: string; validTo: string | null }): Promise<Map<string, string>> {
    const ids = new Map<string, string>();
    for (const row of rows) {
      const code = codeOf(row);
      if (ids.has(code)) continue;
      const { label, ...place } = describe(row);
      ids.set(code, await this.units.add(tx, level, [{ ...splitKind(label), code, ...place }], false));
    }
    return ids;
  }
}

/** An empty cell is an open end. */
const still = (day: string): string | null => (day === '' ? null : day);

function known(ids: Map<string, string>, code: string): string {
  const id = ids.get(code);
  if (id === undefined) throw new Error(`commune-succession.csv names the unknown commune ${code}`);
  return id;
}
