import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts';
import { ChartersModule } from '../charters';
import { ReportsModule } from '../reports';
import { ReviewsModule } from '../reviews';
import { RoundsModule } from '../rounds';
import { UnitsModule } from '../units';
import { BringForward } from './bring-forward';
import { CallCast } from './cast';
import { HandIn } from './hand-in';
import { LayVillages } from './lay-villages';
import { PlayStories } from './play-stories';
import { ReviewLikeAPerson } from './review-like-a-person';
import { ReportSteps, RunReports } from './run-reports';
import { SeedDemo } from './seed-demo';

@Module({
  imports: [AccountsModule, UnitsModule, ChartersModule, RoundsModule, ReviewsModule, ReportsModule],
  providers: [SeedDemo, PlayStories, CallCast, LayVillages, HandIn, BringForward, ReviewLikeAPerson, ReportSteps, RunReports],
})
export class DemoModule {}
