import { Controller, Get, Param } from '@nestjs/common';
import type { Hints } from '@huong-uoc/contracts';
import { Permit, User, type CurrentUser } from '../platform/auth';
import { rowId } from '../platform/http';
import { HintsQueries } from './hints.queries';

@Controller('rounds')
export class ScansController {
  constructor(private readonly hints: HintsQueries) {}

  @Get(':id/hints')
  @Permit('commune', 'reviewer', 'leader')
  of(@User() user: CurrentUser, @Param('id', rowId) id: string): Promise<Hints> {
    return this.hints.of(user, id);
  }
}
