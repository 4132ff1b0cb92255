import { Body, Controller, Delete, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { giveOpinion, recommend, type Finding, type GiveOpinion as Given, type Recommend as Wording } from '@huong-uoc/contracts';
import { z } from 'zod';
import { Permit, User, type CurrentUser } from '../platform/auth';
import { parsed, rowId } from '../platform/http';
import { ConfirmOpinion } from './confirm-opinion';
import { FindingsQueries } from './findings.queries';
import { GiveOpinion } from './give-opinion';
import { Recommend } from './recommend';
import { TakeBackOpinion } from './take-back-opinion';

const fenceQuery = z.object({ fence: z.coerce.number().int() });

/** What the department says about one finding. */
@Controller('findings/:id')
export class FindingsController {
  constructor(
    private readonly findings: FindingsQueries,
    private readonly giving: GiveOpinion,
    private readonly takingBack: TakeBackOpinion,
    private readonly confirming: ConfirmOpinion,
    private readonly recommending: Recommend,
  ) {}

  @Put('opinion')
  @Permit('reviewer')
  async give(@User() user: CurrentUser, @Param('id', rowId) id: string, @Body(parsed(giveOpinion)) body: Given): Promise<Finding> {
    await this.giving.run(user, id, body);
    return this.findings.one(user, id);
  }

  @Delete('opinion')
  @Permit('reviewer')
  async takeBack(@User() user: CurrentUser, @Param('id', rowId) id: string, @Query(parsed(fenceQuery)) { fence }: z.infer<typeof fenceQuery>): Promise<Finding> {
    await this.takingBack.run(user, id, fence);
    return this.findings.one(user, id);
  }

  @Post('confirmation')
  @HttpCode(200)
  @Permit('reviewer', 'leader', 'rule-keeper')
  async confirm(@User() user: CurrentUser, @Param('id', rowId) id: string): Promise<Finding> {
    await this.confirming.run(user, id);
    return this.findings.one(user, id);
  }

  @Put('recommendation')
  @Permit('reviewer')
  async recommend(@User() user: CurrentUser, @Param('id', rowId) id: string, @Body(parsed(recommend)) body: Wording): Promise<Finding> {
    await this.recommending.run(user, id, body);
    return this.findings.one(user, id);
  }
}
