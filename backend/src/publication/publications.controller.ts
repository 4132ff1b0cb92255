import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { releaseQuery, withdrawPublication, type PublicFigures, type Publications, type ReleaseQuery } from '@huong-uoc/contracts';
import type { z } from 'zod';
import { Permit, User, type CurrentUser } from '../platform/auth';
import { parsed, rowId } from '../platform/http';
import { FiguresToRelease } from './figures-to-release.queries';
import { PublicationsQueries } from './publications.queries';
import { ReleaseFigures } from './release-figures';
import { WithdrawFigures } from './withdraw-figures';

@Controller('publications')
@Permit('leader')
export class PublicationsController {
  constructor(
    private readonly publications: PublicationsQueries,
    private readonly figures: FiguresToRelease,
    private readonly release: ReleaseFigures,
    private readonly withdraw: WithdrawFigures,
  ) {}

  @Get()
  all(@User() leader: CurrentUser): Promise<Publications> {
    return this.publications.of(leader);
  }

  @Get('preview')
  preview(@User() leader: CurrentUser, @Query(parsed(releaseQuery)) query: ReleaseQuery): Promise<PublicFigures> {
    return this.figures.of(leader, query);
  }

  @Post()
  async publish(@User() leader: CurrentUser, @Body(parsed(releaseQuery)) body: ReleaseQuery): Promise<Publications> {
    await this.release.run(leader, body);
    return this.publications.of(leader);
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  async takeBack(@User() leader: CurrentUser, @Param('id', rowId) id: string, @Body(parsed(withdrawPublication)) { reason }: z.infer<typeof withdrawPublication>): Promise<Publications> {
    await this.withdraw.run(leader, id, reason);
    return this.publications.of(leader);
  }
}
