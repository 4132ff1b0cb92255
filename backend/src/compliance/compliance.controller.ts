import { Controller, Get, Query, Res } from '@nestjs/common';
import { bridgeQuery, figureListQuery, numberQuery, type Bridge, type ComplianceReport, type Contradictions, type FigureList, type Trend } from '@huong-uoc/contracts';
import type { Response } from 'express';
import { Readable } from 'node:stream';
import type { z } from 'zod';
import { Permit, User, type CurrentUser } from '../platform/auth';
import { parsed, sendFile } from '../platform/http';
import { ComplianceReportQueries } from './compliance-report.queries';
import { BridgeQueries } from './bridge.queries';
import { ContradictionsQueries } from './contradictions.queries';
import { figureCsv, figureTable } from './figure-csv';
import { FigureListQueries } from './figure-list.queries';
import { workbookOf } from './figure-xlsx';
import { TrendQueries } from './trend.queries';

/** The numbers, and the list behind each of them. */
@Controller('compliance')
@Permit('commune', 'reviewer', 'leader', 'rule-keeper', 'administrator')
export class ComplianceController {
  constructor(
    private readonly reports: ComplianceReportQueries,
    private readonly lists: FigureListQueries,
    private readonly trends: TrendQueries,
    private readonly bridges: BridgeQueries,
    private readonly contradicting: ContradictionsQueries,
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

  @Get('charters.xlsx')
  async xlsx(@User() user: CurrentUser, @Query(parsed(figureListQuery)) query: z.infer<typeof figureListQuery>, @Res() response: Response): Promise<void> {
    const { D, K, rows } = await this.lists.all(user, query);
    const bytes = await workbookOf(query.figure, figureTable(query.figure, D, K, rows));
    await sendFile(response, Readable.from([bytes]), { name: `${query.figure} ${D}.xlsx`, type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' });
  }

  @Get('trend')
  trend(@User() user: CurrentUser, @Query(parsed(numberQuery)) query: z.infer<typeof numberQuery>): Promise<Trend> {
    return this.trends.of(user, query);
  }

  @Get('bridge')
  bridge(@User() user: CurrentUser, @Query(parsed(bridgeQuery)) query: z.infer<typeof bridgeQuery>): Promise<Bridge> {
    return this.bridges.of(user, query);
  }

  @Get('contradictions')
  @Permit('leader')
  contradictions(@User() user: CurrentUser): Promise<Contradictions> {
    return this.contradicting.of(user);
  }
}
