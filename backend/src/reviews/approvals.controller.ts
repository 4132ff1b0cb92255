import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { approveMany, type ApproveManyResult, type Approvals } from '@huong-uoc/contracts';
import type { z } from 'zod';
import { Permit, User, type CurrentUser } from '../platform/auth';
import { parsed } from '../platform/http';
import { ApprovalsQueries } from './approvals.queries';
import { ApproveMany } from './approve-many';

/** Results waiting for a leader. */
@Controller('approvals')
@Permit('leader')
export class ApprovalsController {
  constructor(
    private readonly approvals: ApprovalsQueries,
    private readonly many: ApproveMany,
  ) {}

  @Get()
  waiting(@User() user: CurrentUser): Promise<Approvals> {
    return this.approvals.waiting(user);
  }

  @Post()
  @HttpCode(200)
  approve(@User() user: CurrentUser, @Body(parsed(approveMany)) { roundIds }: z.infer<typeof approveMany>): Promise<ApproveManyResult> {
    return this.many.run(user, roundIds);
  }
}
