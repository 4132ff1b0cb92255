import { Injectable } from '@nestjs/common';
import type { FigureRow, UnitFigures } from '@huong-uoc/contracts';
import { ComplianceReportQueries, FigureListQueries } from '../compliance';
import type { CurrentUser } from '../platform/auth';

/** The figures of a report and the list behind them: the same named queries as on the leader's page. */
@Injectable()
export class ReportFigures {
  constructor(
    private readonly reports: ComplianceReportQueries,
    private readonly lists: FigureListQueries,
  ) {}

  async of(user: CurrentUser, D: string, K: string): Promise<{ here: UnitFigures; children: UnitFigures[]; rows: FigureRow[] }> {
    const [{ here, children }, { rows }] = await Promise.all([this.reports.of(user, { D, K }), this.lists.all(user, { D, K, figure: 'C3' })]);
    return { here, children, rows };
  }
}
