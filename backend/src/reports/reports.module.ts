import { Module } from '@nestjs/common';
import { ComplianceModule } from '../compliance';
import { UnitsModule } from '../units';
import { CampaignActs } from './campaign-acts';
import { CampaignPageQueries, PageReads } from './campaign-page.queries';
import { CampaignsQueries } from './campaigns.queries';
import { Contribute } from './contribute';
import { EnterTarget } from './enter-target';
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
  imports: [ComplianceModule, UnitsModule],
  controllers: [ReportsController, PacksController],
  providers: [CampaignsQueries, CampaignPageQueries, PageReads, PartsQueries, StatisticsQueries, PacksQueries, ReportsQueries, GatherReport, KeepPack, CampaignActs, OpenCampaign, Contribute, RemindCommunes, EnterTarget, FreezeReport, TakeBackSigned],
  exports: [OpenCampaign, Contribute, EnterTarget, RemindCommunes, FreezeReport, ReportsQueries, CampaignPageQueries, PacksQueries],
})
export class ReportsModule {}
