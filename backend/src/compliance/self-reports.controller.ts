import { Body, Controller, Get, Put, Query } from '@nestjs/common';
import { recordSelfReport, selfReportQuery, type SelfReports } from '@huong-uoc/contracts';
import type { z } from 'zod';
import { Permit, User, type CurrentUser } from '../platform/auth';
import { parsed } from '../platform/http';
import { RecordSelfReport } from './record-self-report';
import { SelfReportsQueries } from './self-reports.queries';

/** What units reported of themselves, for leaders alone. */
@Controller('compliance/self-reports')
@Permit('leader')
export class SelfReportsController {
  constructor(
    private readonly reports: SelfReportsQueries,
    private readonly records: RecordSelfReport,
  ) {}

  @Get()
  list(@User() user: CurrentUser, @Query(parsed(selfReportQuery)) query: z.infer<typeof selfReportQuery>): Promise<SelfReports> {
    return this.reports.of(user, query);
  }

  @Put()
  async record(@User() user: CurrentUser, @Body(parsed(recordSelfReport)) body: z.infer<typeof recordSelfReport>): Promise<SelfReports> {
    await this.records.run(user, body);
    return this.reports.of(user, { unit: body.unit });
  }
}
