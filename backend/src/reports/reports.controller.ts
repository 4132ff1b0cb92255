import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { freezeReport, reportQuery, type FreezeReport as Asked, type FrozenPack, type Reports } from '@huong-uoc/contracts';
import type { Response } from 'express';
import type { z } from 'zod';
import { Permit, User, type CurrentUser } from '../platform/auth';
import { parsed, rowId, sendFile } from '../platform/http';
import { FreezeReport } from './freeze-report';
import { ReportsQueries } from './reports.queries';

/** The yearly reports and their frozen packs. */
@Controller('reports')
@Permit('leader', 'reviewer', 'administrator')
export class ReportsController {
  constructor(
    private readonly reports: ReportsQueries,
    private readonly freezing: FreezeReport,
  ) {}

  @Get()
  list(@User() user: CurrentUser, @Query(parsed(reportQuery)) query: z.infer<typeof reportQuery>): Promise<Reports> {
    return this.reports.of(user, query.year);
  }

  @Post()
  @Permit('leader')
  freeze(@User() user: CurrentUser, @Body(parsed(freezeReport)) asked: Asked): Promise<FrozenPack> {
    return this.freezing.run(user, asked);
  }

  @Get(':id/pack')
  async pack(@User() user: CurrentUser, @Param('id', rowId) id: string, @Res() response: Response): Promise<void> {
    const { bytes, name } = await this.reports.open(user, id);
    await sendFile(response, bytes, { name, type: 'application/zip' });
  }
}
