import { Injectable } from '@nestjs/common';
import type { ChangeVillages } from '@huong-uoc/contracts';
import { Audit } from '../../audit';
import type { CurrentUser } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { Database, newId } from '../../platform/database';
import { Problem } from '../../platform/http';
import { ChangeGround, type ChangeWork, type Doing } from './change-work';
import { changes } from './changes';
import { UnitChangeRow } from './unit-change.entity';

/** A commune changes its register of villages by a resolution: create, rename, merge, split, dissolve, or place a village of a divided commune. */
@Injectable()
export class ChangeRegister {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly ground: ChangeGround,
    private readonly audit: Audit,
  ) {}

  /** Returns the change's id. Refuses units out of the actor's reach, days in the future or before the paper, and changes older than a unit's last one. */
  async run(actor: CurrentUser, change: ChangeVillages): Promise<string> {
    this.refuseWrongDays(change);
    const { effectiveOn, number, issuedOn, issuer, note } = change;
    const [id, recordedAt] = [newId(), this.clock.now()];
    return this.db.write(async (tx) => {
      const work: ChangeWork = { tx, actor, today: this.clock.today(), stamp: { id, effectiveOn, recordedAt } };
      const { unitId, detail } = await (changes[change.change] as Doing<typeof change.change>)(this.ground, work, change);
      await tx.insert(UnitChangeRow, { id, kind: change.change, unitId, effectiveOn, number, issuedOn, issuer, note, detail, recordedAt, recordedBy: actor.id });
      await this.audit.record(tx, actor, { action: `register.${change.change}`, subject: { type: 'unit', id: unitId }, before: detail.from, after: { ...detail, effectiveOn, number } });
      return id;
    });
  }

  private refuseWrongDays({ change, effectiveOn, issuedOn }: ChangeVillages): void {
    const today = this.clock.today();
    const fields: Record<string, string> = {};
    if (issuedOn > today) fields['issuedOn'] = 'Ngày nghị quyết không thể sau hôm nay.';
    if (effectiveOn > today) fields['effectiveOn'] = 'Chỉ ghi thay đổi đã có hiệu lực; ngày hiệu lực không thể sau hôm nay.';
    else if (change !== 'assign' && effectiveOn < issuedOn) fields['effectiveOn'] = 'Ngày hiệu lực không thể trước ngày nghị quyết.';
    if (Object.keys(fields).length > 0) throw new Problem('bad-request', { fields });
  }
}
