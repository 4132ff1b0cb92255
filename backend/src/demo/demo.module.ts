import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts';
import { ChartersModule } from '../charters';
import { ReportsModule } from '../reports';
import { LedgerModule } from '../ledger';
import { ReviewsModule } from '../reviews';
import { RoundsModule } from '../rounds';
import { UnitsModule } from '../units';
import { BringForward } from './bring-forward';
import { CallCast } from './cast';
import { HandIn } from './hand-in';
import { LayVillages } from './lay-villages';
import { PlayStories } from './play-stories';
import { RecordActs } from './record-acts';
import { ReviewLikeAPerson } from './review-like-a-person';
import { ReportSteps, RunReports } from './run-reports';
import { SeedDemo } from './seed-demo';

@Module({
  imports: [AccountsModule, UnitsModule, ChartersModule, LedgerModule, RoundsModule, ReviewsModule, ReportsModule],
  providers: [SeedDemo, PlayStories, CallCast, LayVillages, HandIn, RecordActs, BringForward, ReviewLikeAPerson, ReportSteps, RunReports],
})
export class DemoModule {}
