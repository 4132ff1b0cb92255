import { Injectable } from '@nestjs/common';
import type { VillageFile, VillageFileCheck } from '@huong-uoc/contracts';
import { Audit } from '../../audit';
import type { CurrentUser } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { Database, newId, type Tx } from '../../platform/database';
import { Problem } from '../../platform/http';
import { readTable } from '../../platform/tables';
import { TerritoryWriter } from '../register/territory-writer';
import { UnitChangeRow } from '../register/unit-change.entity';
import { mapColumns, type MappedTable } from './columns';
import { planVillages, villageColumns, type PlannedVillage, type VillagePlan, type WritableCommune } from './plan-villages';

const shownLines = 200;

/** Fills the register of villages from a CSV or XLSX file: first looked at line by line, then carried out, all or nothing. */
@Injectable()
export class ImportVillages {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly write: TerritoryWriter,
    private readonly audit: Audit,
  ) {}

  /** What the file would add, and every conflict; writes nothing. */
  async check(actor: CurrentUser, file: VillageFile): Promise<VillageFileCheck> {
    const table = await this.read(file);
    return this.db.write(async (tx) => summary(table, await this.plan(tx, actor, table, file.effectiveOn)));
  }

  /** Adds the villages that are not there yet; refuses while a single conflict is left. One change per commune stands in the history. */
  async run(actor: CurrentUser, file: VillageFile): Promise<VillageFileCheck> {
    const table = await this.read(file);
    return this.db.write(async (tx) => {
      await tx.query(`select pg_advisory_xact_lock(hashtext('load-units'))`);
      const plan = await this.plan(tx, actor, table, file.effectiveOn);
      if (plan.conflicts.length > 0) throw new Problem('action-refused', { detail: `Còn ${plan.conflicts.length} chỗ chưa khớp; kiểm tra tệp trước khi ghi.` });
      const byCommune = new Map<string, PlannedVillage[]>();
      for (const village of plan.villages.filter(({ known }) => !known)) byCommune.set(village.communeId, [...(byCommune.get(village.communeId) ?? []), village]);
      for (const [communeId, villages] of byCommune) await this.create(tx, actor, file, communeId, villages);
      return summary(table, plan);
    });
  }

  private async create(tx: Tx, actor: CurrentUser, { effectiveOn, number, issuedOn, issuer, note }: VillageFile, communeId: string, villages: readonly PlannedVillage[]): Promise<void> {
    const stamp = { id: newId(), effectiveOn, recordedAt: this.clock.now() };
    const to: { id: string; label: string }[] = [];
    for (const { kind, name } of villages) to.push({ id: await this.write.begin(tx, 'village', { kind, name, code: null, parentId: communeId }, false, stamp), label: `${kind} ${name}` });
    await tx.insert(UnitChangeRow, { id: stamp.id, kind: 'create', unitId: communeId, effectiveOn, number, issuedOn, issuer, note, detail: { from: [], to }, recordedAt: stamp.recordedAt, recordedBy: actor.id });
    await this.audit.record(tx, actor, { action: 'register.create', subject: { type: 'unit', id: communeId }, after: { to, effectiveOn, number } });
  }

  private async read({ file, effectiveOn, issuedOn }: VillageFile): Promise<MappedTable> {
    const fields: Record<string, string> = {};
    if (issuedOn > this.clock.today()) fields['issuedOn'] = 'Ngày nghị quyết không thể sau hôm nay.';
    if (effectiveOn > this.clock.today()) fields['effectiveOn'] = 'Chỉ ghi thay đổi đã có hiệu lực; ngày hiệu lực không thể sau hôm nay.';
    else if (effectiveOn < issuedOn) fields['effectiveOn'] = 'Ngày hiệu lực không thể trước ngày nghị quyết.';
    if (Object.keys(fields).length > 0) throw new Problem('bad-request', { fields });
    return mapColumns(await readTable(Buffer.from(file, 'base64'), 'Tệp'), villageColumns);
  }

  private async plan(tx: Tx, actor: CurrentUser, table: MappedTable, effectiveOn: string): Promise<VillagePlan> {
    const communes = await tx.query<WritableCommune[]>(
      `select u.id, p.code, p.kind || ' ' || p.name as label, p.name, p.valid_from::text as "from"
         from unit u join unit_period p on p.unit_id = u.id and p.valid_to is null
        where u.level = 'commune' and u.id in (select unit_id from unit_reach($1, $2))`,
      [actor.unitId, this.clock.today()],
    );
    const standing = await tx.query<{ key: string }[]>(`select p.parent_id || ' ' || p.search as key from unit u join unit_period p on p.unit_id = u.id and p.valid_to is null where u.level = 'village' and p.parent_id = any($1)`, [communes.map(({ id }) => id)]);
    return planVillages(table, communes, new Set(standing.map(({ key }) => key)), effectiveOn);
  }
}

function summary({ rows, columns }: MappedTable, { villages, conflicts }: VillagePlan): VillageFileCheck {
  const known = villages.filter((village) => village.known).length;
  return {
    rows: rows.length,
    added: villages.length - known,
    known,
    columns: columns.map((column) => ({ ...column })),
    lines: villages.slice(0, shownLines).map(({ line, communeLabel, kind, name, known: isKnown }) => ({ line, communeLabel, label: `${kind} ${name}`, known: isKnown })),
    conflicts: conflicts.map((conflict) => ({ ...conflict })),
  };
}
