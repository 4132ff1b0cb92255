import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { RoundsModule } from '../rounds';
import { AddFinding } from './add-finding';
import { AnswerRecommendation } from './answer-recommendation';
import { AnswersController } from './answers.controller';
import { ApprovalsController } from './approvals.controller';
import { ApprovalsQueries } from './approvals.queries';
import { ApproveMany } from './approve-many';
import { ClaimNext } from './claim-next';
import { ClaimRound } from './claim-round';
import { ComparisonQueries } from './comparison.queries';
import { ConfirmOpinion } from './confirm-opinion';
import { DeskController } from './desk.controller';
import { FindingsController } from './findings.controller';
import { FindingsQueries } from './findings.queries';
import { GiveOpinion } from './give-opinion';
import { KeepLease } from './keep-lease';
import { LetterQueries } from './letter.queries';
import { MarkShown } from './mark-shown';
import { ClauseShown, OpinionRow, RecommendationRow } from './opinion.entity';
import { OpinionsRepository } from './opinions.repository';
import { QueueController } from './queue.controller';
import { QueueQueries } from './queue.queries';
import { Recommend } from './recommend';
import { RecommendationSheetQueries } from './recommendation-sheet.queries';
import { ReviewController } from './review.controller';
import { ReviewDocumentQueries } from './review-document.queries';
import { ReviewReads } from './review-reads.queries';
import { SameClauseQueries } from './same-clause.queries';
import { SetAside } from './set-aside';
import { TakeBackOpinion } from './take-back-opinion';
import { Visible } from './visible.queries';

const steps = [AddFinding, AnswerRecommendation, ApproveMany, ClaimNext, ClaimRound, ConfirmOpinion, GiveOpinion, KeepLease, MarkShown, Recommend, SetAside, TakeBackOpinion];
const reads = [ApprovalsQueries, ComparisonQueries, FindingsQueries, LetterQueries, QueueQueries, RecommendationSheetQueries, ReviewDocumentQueries, ReviewReads, SameClauseQueries, Visible];

@Module({
  imports: [TypeOrmModule.forFeature([OpinionRow, RecommendationRow, ClauseShown]), RoundsModule],
  controllers: [QueueController, DeskController, ReviewController, FindingsController, AnswersController, ApprovalsController],
  providers: [OpinionsRepository, ...steps, ...reads],
  exports: [...steps, ...reads],
})
export class ReviewsModule {}
