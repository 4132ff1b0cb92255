import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MovesModule } from './moves.module';
import { OpenOriginal } from './open-original';
import { ShowPreview } from './preview/show-preview';
import { ReceiveRound } from './receive-round';
import { RoundActionsController } from './round-actions.controller';
import { RoundReading } from './round-reading';
import { RoundViews } from './round-views.queries';
import { RoundsController } from './rounds.controller';
import { RoundsRepository } from './rounds.repository';
import { SubmitRound } from './submit-round';
import { SweepUnclaimedFiles } from './sweep-unclaimed-files.job';
import { TakeStep } from './take-step';
import { TypeText } from './type-text';
import { TypedText } from './typed-text.entity';

@Module({
  imports: [TypeOrmModule.forFeature([TypedText]), MovesModule],
  controllers: [RoundsController, RoundActionsController],
  providers: [RoundsRepository, RoundViews, RoundReading, SubmitRound, ReceiveRound, OpenOriginal, ShowPreview, TypeText, TakeStep, SweepUnclaimedFiles],
  exports: [MovesModule, RoundViews, RoundReading, SubmitRound, TypeText, TakeStep],
})
export class RoundsModule {}
