import { Injectable } from '@nestjs/common';
import type { RecordSelfReport as Told } from '@huong-uoc/contracts';
import { Audit } from '../audit';
import type { CurrentUser } from '../platform/auth';
import { Clock } from '../platform/clock';
import { Database, newId } from '../platform/database';
import { Problem } from '../platform/http';
import { UnitsQueries } from '../units';

/** Writes down what a unit reported of itself; a later word for the same year stands in its place and deletes nothing. */
@Injectable()
export class RecordSelfReport {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly units: UnitsQueries,
    private readonly audit: Audit,
  ) {}

  /** Refuses `not-found` for a unit out of reach and `bad-request` for a paper of a day that has not come or a fraction that is not the percentage. */
  async run(user: CurrentUser, told: Told): Promise<void> {
    const unitId = told.unit ?? user.unitId;
    await this.units.assertVisible(user, unitId);
    const { year, percent, x, y, number, issuedOn, note } = told;
    if (issuedOn > this.clock.today()) throw new Problem('bad-request', { fields: { issuedOn: 'Ngày này chưa đến.' } });
    if (x !== null && y !== null && Math.abs((1000 * x) / y - percent * 10) >= 1) throw new Problem('bad-request', { fields: { percent: 'Tỷ lệ không khớp với tử số và mẫu số đã ghi.' } });
    await this.db.write(async (tx) => {
      const id = newId();
      await tx.query('insert into self_report (id, unit_id, year, permille, x, y, number, issued_on, note, recorded_at, recorded_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)', [id, unitId, year, Math.round(percent * 10), x, y, number, issuedOn, note, this.clock.now(), user.id]);
      await this.audit.record(tx, user, { action: 'self-report.recorded', subject: { type: 'unit', id: unitId }, after: { year, percent, x, y, number, issuedOn } });
    });
  }
}
