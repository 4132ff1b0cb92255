import { Module } from '@nestjs/common';
import { ChartersModule } from '../charters';
import { LedgerModule } from '../ledger';
import { ReportsModule } from '../reports';
import { ReviewsModule } from '../reviews';
import { DigestReport } from './digest/digest-report.queries';
import { DigestRepository } from './digest/digest.repository';
import { PlanDigests } from './digest/plan-digests.job';
import { SendDigest } from './digest/send-digest.job';
import { EventsController } from './events.controller';
import { LiveNewsFor } from './live-news';
import { RemindersController } from './reminders.controller';
import { RemindCommune } from './reminders/remind-commune';
import { RemindersQueries } from './reminders/reminders.queries';
import { WorkController } from './work.controller';
import { Campaigns } from './work/campaigns';
import { CommuneLedger } from './work/commune-ledger';
import { CommuneVillages } from './work/commune-villages';
import { Desk } from './work/desk';
import { MachineTroubles } from './work/machine-troubles';
import { MyWorkQueries, WAITING_SOURCES } from './work/my-work.queries';
import { SecondLooks } from './work/second-looks';
import { SeeMyWork } from './work/see-my-work';
import type { WaitingSource } from './work/waiting';
import { WorkSettingsOf } from './work/work-settings';

/** A new source of work is one class here. */
const sources = [CommuneVillages, CommuneLedger, Campaigns, Desk, SecondLooks, MachineTroubles];

@Module({
  imports: [ChartersModule, LedgerModule, ReviewsModule, ReportsModule],
  controllers: [EventsController, WorkController, RemindersController],
  providers: [
    LiveNewsFor, MyWorkQueries, SeeMyWork, WorkSettingsOf, RemindersQueries, RemindCommune, DigestRepository, DigestReport, PlanDigests, SendDigest, ...sources,
    { provide: WAITING_SOURCES, useFactory: (...found: WaitingSource[]) => found, inject: sources },
  ],
  exports: [DigestReport, MyWorkQueries],
})
export class NotificationsModule {}
