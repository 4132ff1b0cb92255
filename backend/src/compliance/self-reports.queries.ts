import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { SelfReport, SelfReports, selfReportQuery } from '@huong-uoc/contracts';
import type { CurrentUser } from '../platform/auth';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { UnitsQueries } from '../units';
import { ComplianceReportQueries } from './compliance-report.queries';

type Reported = Omit<SelfReport, 'measured'>;

/** What a unit reported of itself, year by year, each beside what is measured for the end of that year with all that is known today. */
@Injectable()
export class SelfReportsQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly units: UnitsQueries,
    private readonly reports: ComplianceReportQueries,
  ) {}

  /** The latest word for each year, the newest year first; refuses `not-found` for a unit out of the viewer's reach. */
  async of(viewer: CurrentUser, { unit }: z.infer<typeof selfReportQuery>): Promise<SelfReports> {
    const unitId = unit ?? viewer.unitId;
    await this.units.assertVisible(viewer, unitId);
    const rows = await this.db.query<Reported>(latestSql, [unitId]);
    const items: SelfReport[] = [];
    for (const row of rows) items.push({ ...row, measured: await this.measured(unitId, row.year) });
    return { unitId, items };
  }

  private async measured(unitId: string, year: number): Promise<SelfReport['measured']> {
    const today = this.clock.today();
    const end = `${year}-12-31`;
    const D = end < today ? end : today;
    const { here } = await this.reports.measured(unitId, D, today);
    return { D, lower: here.range.lower, upper: here.range.upper };
  }
}

const latestSql = `
  select distinct on (s.year) s.year, s.permille::float8 / 10 as percent, s.x, s.y, s.number, s.issued_on::text as "issuedOn", s.note, a.display_name as "recordedBy",
         to_char(s.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "recordedAt"
    from self_report s join account a on a.id = s.recorded_by
   where s.unit_id = $1
   order by s.year desc, s.recorded_at desc`;
