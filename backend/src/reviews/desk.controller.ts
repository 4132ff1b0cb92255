import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { fenced, markShown, setAside, type Lease } from '@huong-uoc/contracts';
import type { z } from 'zod';
import { Permit, User, type CurrentUser } from '../platform/auth';
import { parsed, rowId } from '../platform/http';
import { ClaimRound } from './claim-round';
import { KeepLease } from './keep-lease';
import { MarkShown } from './mark-shown';
import { SetAside } from './set-aside';

/** One round in a reviewer's hand: taken, kept, read, put back for later. */
@Controller('rounds/:id')
@Permit('reviewer')
export class DeskController {
  constructor(
    private readonly claims: ClaimRound,
    private readonly leases: KeepLease,
    private readonly showing: MarkShown,
    private readonly settingAside: SetAside,
  ) {}

  @Post('claim')
  @HttpCode(200)
  claim(@User() user: CurrentUser, @Param('id', rowId) id: string): Promise<Lease> {
    return this.claims.run(user, id);
  }

  @Post('heartbeat')
  @HttpCode(200)
  heartbeat(@User() user: CurrentUser, @Param('id', rowId) id: string, @Body(parsed(fenced)) { fence }: z.infer<typeof fenced>): Promise<Lease> {
    return this.leases.run(user, id, fence);
  }

  @Post('set-aside')
  @HttpCode(204)
  setAside(@User() user: CurrentUser, @Param('id', rowId) id: string, @Body(parsed(setAside)) body: z.infer<typeof setAside>): Promise<void> {
    return this.settingAside.run(user, id, body);
  }

  @Post('shown')
  @HttpCode(204)
  shown(@User() user: CurrentUser, @Param('id', rowId) id: string, @Body(parsed(markShown)) { fence, clauses }: z.infer<typeof markShown>): Promise<void> {
    return this.showing.run(user, id, fence, clauses);
  }
}
