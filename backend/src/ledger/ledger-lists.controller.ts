import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { dueQuery, settleMerged, type DueList, type MergedList, type SettleMerged as Settlements } from '@huong-uoc/contracts';
import { z } from 'zod';
import { Permit, User, type CurrentUser } from '../platform/auth';
import { parsed } from '../platform/http';
import { DueQueries } from './due.queries';
import { MergedQueries } from './merged.queries';
import { SettleMerged } from './settle-merged';

const ofUnit = z.object({ unit: z.uuid().optional() });

/** The ledger over many charters: what is due by law, and what waits after a merger. */
@Controller('ledger')
@Permit('commune', 'reviewer', 'leader', 'rule-keeper', 'administrator')
export class LedgerListsController {
  constructor(
    private readonly due: DueQueries,
    private readonly merged: MergedQueries,
    private readonly settle: SettleMerged,
  ) {}

  @Get('due')
  dueSoon(@User() user: CurrentUser, @Query(parsed(dueQuery)) query: z.infer<typeof dueQuery>): Promise<DueList> {
    return this.due.of(user, query);
  }

  @Get('merged')
  waiting(@User() user: CurrentUser, @Query(parsed(ofUnit)) { unit }: z.infer<typeof ofUnit>): Promise<MergedList> {
    return this.merged.of(user, unit);
  }

  @Post('settlements')
  @Permit('commune')
  async settled(@User() user: CurrentUser, @Body(parsed(settleMerged)) body: Settlements): Promise<MergedList> {
    await this.settle.run(user, body);
    return this.merged.of(user);
  }
}
