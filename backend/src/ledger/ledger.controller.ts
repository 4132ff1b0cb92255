import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ledgerQuery, recordAct, voidAct, type ClockPreview, type Ledger, type RecordAct as NewAct } from '@huong-uoc/contracts';
import type { Request, Response } from 'express';
import type { z } from 'zod';
import { Permit, User, type CurrentUser } from '../platform/auth';
import { parsed, rowId, sendFile } from '../platform/http';
import { AttachPaper } from './attach-paper';
import { LedgerQueries } from './ledger.queries';
import { RecordAct } from './record-act';
import { VoidAct } from './void-act';

/** The legal ledger: written by the commune of the village, read by everybody above it. */
@Controller()
@Permit('commune', 'reviewer', 'leader', 'rule-keeper', 'administrator')
export class LedgerController {
  constructor(
    private readonly ledger: LedgerQueries,
    private readonly record: RecordAct,
    private readonly strike: VoidAct,
    private readonly papers: AttachPaper,
  ) {}

  @Get('charters/:id/ledger')
  of(@User() user: CurrentUser, @Param('id', rowId) id: string, @Query(parsed(ledgerQuery)) query: z.infer<typeof ledgerQuery>): Promise<Ledger> {
    return this.ledger.of(user, id, query);
  }

  @Get('charters/:id/clocks')
  preview(@User() user: CurrentUser, @Param('id', rowId) id: string, @Query(parsed(ledgerQuery)) query: z.infer<typeof ledgerQuery>): Promise<ClockPreview> {
    return this.ledger.preview(user, id, query);
  }

  @Post('charters/:id/acts')
  @Permit('commune')
  async add(@User() user: CurrentUser, @Param('id', rowId) id: string, @Body(parsed(recordAct)) body: NewAct): Promise<Ledger> {
    await this.record.run(user, id, body);
    return this.ledger.of(user, id, {});
  }

  @Post('acts/:id/void')
  @HttpCode(200)
  @Permit('commune')
  async strikeOut(@User() user: CurrentUser, @Param('id', rowId) id: string, @Body(parsed(voidAct)) { reason }: z.infer<typeof voidAct>): Promise<Ledger> {
    return this.ledger.of(user, await this.strike.run(user, id, reason), {});
  }

  @Put('acts/:id/file')
  @Permit('commune')
  async attach(@User() user: CurrentUser, @Param('id', rowId) id: string, @Req() request: Request): Promise<Ledger> {
    return this.ledger.of(user, await this.papers.run(user, id, request), {});
  }

  @Get('acts/:id/file')
  @Permit('commune', 'reviewer', 'leader')
  async open(@User() user: CurrentUser, @Param('id', rowId) id: string, @Res() response: Response): Promise<void> {
    const { bytes, ...file } = await this.papers.open(user, id);
    await sendFile(response, bytes, file);
  }
}
