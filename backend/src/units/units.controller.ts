import { Controller, Get, Query } from '@nestjs/common';
import { unitQuery, type UnitList } from '@huong-uoc/contracts';
import type { z } from 'zod';
import { Permit, User, type CurrentUser } from '../platform/auth';
import { parsed } from '../platform/http';
import { UnitsQueries } from './units.queries';

@Controller('units')
export class UnitsController {
  constructor(private readonly units: UnitsQueries) {}

  @Get()
  @Permit('commune', 'reviewer', 'leader', 'rule-keeper', 'administrator')
  list(@User() user: CurrentUser, @Query(parsed(unitQuery)) query: z.infer<typeof unitQuery>): Promise<UnitList> {
    return this.units.list(user, query);
  }
}
