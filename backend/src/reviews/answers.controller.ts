import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { answerRecommendation, type AnswerRecommendation as Answer, type RecommendationSheet } from '@huong-uoc/contracts';
import { Permit, User, type CurrentUser } from '../platform/auth';
import { parsed, rowId } from '../platform/http';
import { AnswerRecommendation } from './answer-recommendation';
import { RecommendationSheetQueries } from './recommendation-sheet.queries';

/** What the commune says about one recommendation. */
@Controller('findings/:id/answer')
export class AnswersController {
  constructor(
    private readonly answers: AnswerRecommendation,
    private readonly sheets: RecommendationSheetQueries,
  ) {}

  @Post()
  @HttpCode(200)
  @Permit('commune')
  async answer(@User() user: CurrentUser, @Param('id', rowId) id: string, @Body(parsed(answerRecommendation)) body: Answer): Promise<RecommendationSheet> {
    return this.sheets.of(user, await this.answers.run(user, id, body));
  }
}
