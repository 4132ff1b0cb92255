import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { roundAction, type Round, type RoundAction } from '@huong-uoc/contracts';
import { Permit, User, type CurrentUser } from '../platform/auth';
import { parsed, rowId } from '../platform/http';
import { RoundViews } from './round-views.queries';
import { TakeStep } from './take-step';

/** The general door to the review table; the table itself says which role may take which step. */
@Controller('rounds/:id/actions')
export class RoundActionsController {
  constructor(
    private readonly step: TakeStep,
    private readonly views: RoundViews,
  ) {}

  @Post()
  @HttpCode(200)
  @Permit('commune', 'reviewer', 'leader', 'administrator')
  async take(@User() user: CurrentUser, @Param('id', rowId) id: string, @Body(parsed(roundAction)) body: RoundAction): Promise<Round> {
    await this.step.run(user, id, body);
    return this.views.one(user, id);
  }
}
