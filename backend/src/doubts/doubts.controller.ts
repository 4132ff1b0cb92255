import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { answerDoubt, cropQuery, type AnswerDoubt as Answer, type DoubtSheet, type TextVersions } from '@huong-uoc/contracts';
import type { Response } from 'express';
import type { z } from 'zod';
import { CutPage } from '../pages';
import { Permit, User, type CurrentUser } from '../platform/auth';
import { parsed, rowId, sendFile } from '../platform/http';
import { AnswerDoubt } from './answer-doubt';
import { DoubtsQueries } from './doubts.queries';
import { VersionsQueries } from './versions.queries';

/** Doubtful words are read by those who may open the original: the commune that handed it in and the department. */
@Controller('rounds/:id')
@Permit('commune', 'reviewer', 'leader')
export class DoubtsController {
  constructor(
    private readonly doubts: DoubtsQueries,
    private readonly versions: VersionsQueries,
    private readonly answers: AnswerDoubt,
    private readonly cutting: CutPage,
  ) {}

  @Get('doubts')
  all(@User() user: CurrentUser, @Param('id', rowId) id: string): Promise<DoubtSheet> {
    return this.doubts.of(user, id);
  }

  @Get('doubts/:doubt/crop')
  async crop(@User() user: CurrentUser, @Param('id', rowId) id: string, @Param('doubt', rowId) doubt: string, @Query(parsed(cropQuery)) { width }: z.infer<typeof cropQuery>, @Res() response: Response): Promise<void> {
    const { bytes, ...file } = await this.cutting.run(user, id, { ...(await this.doubts.onPaper(id, doubt)), width });
    await sendFile(response, bytes, file);
  }

  @Post('doubts/:doubt/answer')
  @HttpCode(200)
  @Permit('commune', 'reviewer')
  async answer(@User() user: CurrentUser, @Param('id', rowId) id: string, @Param('doubt', rowId) doubt: string, @Body(parsed(answerDoubt)) body: Answer): Promise<DoubtSheet> {
    await this.answers.run(user, id, doubt, body);
    return this.doubts.of(user, id);
  }

  @Get('versions')
  of(@User() user: CurrentUser, @Param('id', rowId) id: string): Promise<TextVersions> {
    return this.versions.of(user, id);
  }
}
