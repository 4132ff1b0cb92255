import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { answerVillage, villageQuery, type VillageCard, type VillageList } from '@huong-uoc/contracts';
import type { z } from 'zod';
import { Permit, User, type CurrentUser } from '../platform/auth';
import { parsed, rowId } from '../platform/http';
import { AnswerVillage } from './answer-village';
import { VillagesQueries } from './villages.queries';

@Controller('villages')
export class VillagesController {
  constructor(
    private readonly villages: VillagesQueries,
    private readonly answer: AnswerVillage,
  ) {}

  @Get()
  @Permit('commune', 'reviewer', 'leader', 'administrator')
  list(@User() user: CurrentUser, @Query(parsed(villageQuery)) query: z.infer<typeof villageQuery>): Promise<VillageList> {
    return this.villages.list(user, query);
  }

  @Put(':id/answer')
  @Permit('commune')
  async answered(@User() user: CurrentUser, @Param('id', rowId) id: string, @Body(parsed(answerVillage)) body: z.infer<typeof answerVillage>): Promise<VillageCard> {
    await this.answer.run(user, id, body.answer);
    return this.villages.one(user, id);
  }
}
