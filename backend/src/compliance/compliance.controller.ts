import { Controller, Get, Query, Res } from '@nestjs/common';
import { figureListQuery, numberQuery, type ComplianceReport, type FigureList } from '@huong-uoc/contracts';
import type { Response } from 'express';
import { Readable } from 'node:stream';
import type { z } from 'zod';
import { Permit, User, type CurrentUser } from '../platform/auth';
import { parsed, sendFile } from '../platform/http';
import { ComplianceReportQueries } from './compliance-report.queries';
import { figureCsv } from './figure-csv';
import { FigureListQueries } from './figure-list.queries';

/** The numbers, and the list behind each of them. */
@Controller('compliance')
@Permit('commune', 'reviewer', 'leader', 'rule-keeper', 'administrator')
export class ComplianceController {
  constructor(
    private readonly reports: ComplianceReportQueries,
    private readonly lists: FigureListQueries,
  ) {}

  @Get()
  report(@User() user: CurrentUser, @Query(parsed(numberQuery)) query: z.infer<typeof numberQuery>): Promise<ComplianceReport> {
    return this.reports.of(user, query);
  }

  @Get('charters')
  list(@User() user: CurrentUser, @Query(parsed(figureListQuery)) query: z.infer<typeof figureListQuery>): Promise<FigureList> {
    return this.lists.page(user, query);
  }

  @Get('charters.csv')
  async csv(@User() user: CurrentUser, @Query(parsed(figureListQuery)) query: z.infer<typeof figureListQuery>, @Res() response: Response): Promise<void> {
    const { D, K, rows } = await this.lists.all(user, query);
    await sendFile(response, Readable.from([figureCsv(query.figure, D, K, rows)]), { name: `${query.figure} ${D}.csv`, type: 'text/csv; charset=utf-8' });
  }
}
