import { Module } from '@nestjs/common';
import { ChartersModule } from '../charters';
import { ComplianceModule } from '../compliance';
import { LedgerModule } from '../ledger';
import { UnitsModule } from '../units';
import { CampaignActs } from './campaign-acts';
import { CampaignPageQueries, PageReads } from './campaign-page.queries';
import { CampaignsQueries } from './campaigns.queries';
import { Contribute } from './contribute';
import { EnterTarget } from './enter-target';
import { FormsController } from './forms/forms.controller';
import { FormsQueries } from './forms/forms.queries';
import { FreezeReport } from './freeze-report';
import { KeepPack } from './keep-pack';
import { OpenCampaign } from './open-campaign';
import { PacksController } from './packs.controller';
import { PacksQueries } from './packs.queries';
import { PartsQueries } from './parts.queries';
import { RemindCommunes } from './remind-communes';
import { GatherReport } from './report-content';
import { ReportsController } from './reports.controller';
import { ReportsQueries } from './reports.queries';
import { StatisticsQueries } from './statistics.queries';
import { TakeBackSigned } from './take-back-signed';

@Module({
  imports: [ChartersModule, ComplianceModule, LedgerModule, UnitsModule],
  controllers: [ReportsController, PacksController, FormsController],
  providers: [FormsQueries, CampaignsQueries, CampaignPageQueries, PageReads, PartsQueries, StatisticsQueries, PacksQueries, ReportsQueries, GatherReport, KeepPack, CampaignActs, OpenCampaign, Contribute, RemindCommunes, EnterTarget, FreezeReport, TakeBackSigned],
  exports: [OpenCampaign, Contribute, EnterTarget, RemindCommunes, FreezeReport, ReportsQueries, CampaignPageQueries, PacksQueries],
})
export class ReportsModule {}
