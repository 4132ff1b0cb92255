import { Injectable } from '@nestjs/common';
import type { ReformCheck, ReformFile } from '@huong-uoc/contracts';
import { Audit } from '../../audit';
import type { CurrentUser } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { Database, newId, type Tx } from '../../platform/database';
import { Problem } from '../../platform/http';
import { readTable } from '../../platform/tables';
import { shown, TerritoryWriter, type ChangeStamp } from '../register/territory-writer';
import { UnitChangeRow } from '../register/unit-change.entity';
import { planReform, reformLevels, type ReformPlan, type ReformRow, type UnitBefore } from './plan-reform';
import { rowsOfCsv, rowsOfTable } from './read-reform';

/** Imports a reform of communes and above from a file: first looked at, then carried out, all or nothing. */
@Injectable()
export class ImportReform {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly write: TerritoryWriter,
    private readonly audit: Audit,
  ) {}

  /** What the file would do, and every conflict; writes nothing. */
  async check(file: ReformFile): Promise<ReformCheck> {
    const rows = await this.read(file);
    return this.db.write(async (tx) => this.summary(tx, rows, await this.plan(tx, rows, file.effectiveOn), file.effectiveOn));
  }

  /** Carries the file out; refuses while a single conflict is left. The importing account follows its unit into the one it went into. */
  async run(actor: CurrentUser, file: ReformFile): Promise<ReformCheck> {
    const rows = await this.read(file);
    return this.db.write(async (tx) => {
      await tx.query(`select pg_advisory_xact_lock(hashtext('load-units'))`);
      const plan = await this.plan(tx, rows, file.effectiveOn);
      const summary = await this.summary(tx, rows, plan, file.effectiveOn);
      if (summary.conflicts.length > 0) throw new Problem('action-refused', { detail: `Còn ${summary.conflicts.length} chỗ chưa khớp; kiểm tra tệp trước khi ghi.` });
      await this.carryOut(tx, actor, file, plan);
      return summary;
    });
  }

  private async read({ csv = '', file, effectiveOn, issuedOn }: ReformFile): Promise<ReformRow[]> {
    const fields: Record<string, string> = {};
    if (effectiveOn > this.clock.today()) fields['effectiveOn'] = 'Ngày hiệu lực không thể sau hôm nay.';
    else if (effectiveOn < issuedOn) fields['effectiveOn'] = 'Ngày hiệu lực không thể trước ngày văn bản.';
    const { rows, problem } = file === undefined ? rowsOfCsv(csv) : rowsOfTable(await readTable(Buffer.from(file, 'base64'), 'Tệp'));
    if (problem !== null) fields['csv'] = problem;
    if (Object.keys(fields).length === 0) return rows;
    throw new Problem('bad-request', { fields });
  }

  private async plan(tx: Tx, rows: readonly ReformRow[], effectiveOn: string): Promise<ReformPlan> {
    const before = await tx.query<UnitBefore[]>(
      `select u.id, u.level, p.code, p.kind || ' ' || p.name as label, p.parent_id as "parentId", p.valid_to is not null as "changesLater"
         from unit u join unit_period p on p.unit_id = u.id and $1::date - 1 between p.valid_from and coalesce(p.valid_to, 'infinity')
        where u.level <> 'village'`,
      [effectiveOn],
    );
    return planReform(rows, before);
  }

  private async summary(tx: Tx, rows: readonly ReformRow[], { begins, ends, conflicts }: ReformPlan, effectiveOn: string): Promise<ReformCheck> {
    const communes = ends.filter(({ unit }) => unit.level === 'commune');
    const villages = await tx.query<{ parent: string; count: number; newer: string | null }[]>(
      `select p.parent_id as parent, count(*)::int as count, max(p.kind || ' ' || p.name) filter (where p.valid_from >= $2::date) as newer
         from unit_period p join unit u on u.id = p.unit_id and u.level = 'village' where p.parent_id = any($1) and coalesce(p.valid_to, 'infinity') >= $2::date group by 1`,
      [communes.map(({ unit }) => unit.id), effectiveOn],
    );
    const later = villages.flatMap(({ newer }) => (newer === null ? [] : [{ line: 1, sentence: `${newer} đã có thay đổi từ ngày ${shown(effectiveOn)} trở đi trong xã, phường kết thúc` }]));
    const moved = (divided: boolean): number => villages.filter(({ parent }) => communes.some(({ unit, into, divided: own }) => unit.id === parent && into.length > 0 && own === divided)).reduce((sum, { count }) => sum + count, 0);
    const lost = communes.filter(({ unit, into }) => into.length === 0 && villages.some(({ parent }) => parent === unit.id)).map(({ unit }) => ({ line: 1, sentence: `${unit.label} kết thúc mà không có đơn vị kế tiếp nhưng còn thôn` }));
    const counted = (units: readonly { level: string }[]) => ({ province: units.filter(({ level }) => level === 'province').length, district: units.filter(({ level }) => level === 'district').length, commune: units.filter(({ level }) => level === 'commune').length });
    return { rows: rows.length, ends: counted(ends.map(({ unit }) => unit)), begins: counted(begins), villagesMoved: moved(false), villagesUnassigned: moved(true), conflicts: [...conflicts, ...later, ...lost] };
  }

  private async carryOut(tx: Tx, actor: CurrentUser, file: ReformFile, plan: ReformPlan): Promise<void> {
    const { effectiveOn, number, issuedOn, issuer, note } = file;
    const stamp: ChangeStamp = { id: newId(), effectiveOn, recordedAt: this.clock.now() };
    const made = new Map<string, string>();
    for (const level of reformLevels) {
      for (const { key, kind, name, code, parent } of plan.begins.filter((unit) => unit.level === level)) {
        const parentId = parent === null ? null : 'id' in parent ? parent.id : (made.get(parent.key) ?? null);
        made.set(key, await this.write.begin(tx, level, { kind, name, code, parentId }, false, stamp));
      }
    }
    const into = (keys: readonly string[]): string[] => keys.flatMap((key) => made.get(key) ?? []);
    for (const { unit, into: keys, divided } of plan.ends) {
      await this.write.end(tx, await this.write.hold(tx, unit.id, effectiveOn), stamp);
      for (const to of into(keys)) await this.write.succeed(tx, unit.id, to, divided, stamp);
    }
    await this.moveVillages(tx, plan, made, stamp);
    const [top] = [...made.values()];
    const unitId = top ?? plan.ends[0]?.unit.id ?? actor.unitId;
    const detail = { from: plan.ends.map(({ unit: { id, label } }) => ({ id, label })), to: plan.begins.map(({ key, kind, name }) => ({ id: made.get(key) ?? '', label: `${kind} ${name}` })) };
    await tx.insert(UnitChangeRow, { id: stamp.id, kind: 'reform', unitId, effectiveOn, number, issuedOn, issuer, note, detail, recordedAt: stamp.recordedAt, recordedBy: actor.id });
    await this.audit.record(tx, actor, { action: 'register.reform', subject: { type: 'unit', id: unitId }, after: { effectiveOn, number, ends: plan.ends.length, begins: plan.begins.length } });
    const own = plan.ends.find(({ unit }) => unit.id === actor.unitId);
    const [successor, second] = into(own?.into ?? []);
    if (successor !== undefined && second === undefined) await tx.query('update account set unit_id = $2 where id = $1', [actor.id, successor]);
  }

  /** Villages follow their commune; those of a divided one lie under the unit above its parts until somebody says where. */
  private async moveVillages(tx: Tx, { begins, ends }: ReformPlan, made: ReadonlyMap<string, string>, stamp: ChangeStamp): Promise<void> {
    const placeOf = (keys: readonly string[]): string | null => {
      const [first, second] = keys;
      if (first === undefined) return null;
      if (second === undefined) return made.get(first) ?? null;
      const parent = begins.find(({ key }) => key === first)?.parent ?? null;
      return parent === null ? null : 'id' in parent ? parent.id : (made.get(parent.key) ?? null);
    };
    const moves = ends.flatMap(({ unit, into }) => {
      const to = unit.level === 'commune' ? placeOf(into) : null;
      return to === null ? [] : [{ from: unit.id, to }];
    });
    await this.write.moveVillages(tx, moves, stamp);
  }
}
