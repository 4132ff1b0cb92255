import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { pageNumber, pageQuery, type ReadingReport, type RoundPages } from '@huong-uoc/contracts';
import type { Response } from 'express';
import type { z } from 'zod';
import { Permit, User, type CurrentUser } from '../platform/auth';
import { parsed, rowId, sendFile } from '../platform/http';
import { DrawPage } from './draw-page';
import { ReadingReportQueries } from './reading-report.queries';
import { RoundPagesQueries } from './round-pages.queries';

/** Paper may name people: open to those who may open the original, and to nobody else. */
@Controller('rounds/:id')
@Permit('commune', 'reviewer', 'leader')
export class PagesController {
  constructor(
    private readonly pages: RoundPagesQueries,
    private readonly reports: ReadingReportQueries,
    private readonly drawing: DrawPage,
  ) {}

  @Get('pages')
  all(@User() user: CurrentUser, @Param('id', rowId) id: string): Promise<RoundPages> {
    return this.pages.of(user, id);
  }

  @Get('pages/:number')
  async one(@User() user: CurrentUser, @Param('id', rowId) id: string, @Param('number', parsed(pageNumber)) number: number, @Query(parsed(pageQuery)) { width }: z.infer<typeof pageQuery>, @Res() response: Response): Promise<void> {
    const { bytes, ...file } = await this.drawing.run(user, id, number, width);
    await sendFile(response, bytes, file);
  }

  @Get('reading')
  report(@User() user: CurrentUser, @Param('id', rowId) id: string): Promise<ReadingReport> {
    return this.reports.of(user, id);
  }
}
