import { Module } from '@nestjs/common';
import { UnitsModule } from '../units';
import { BridgeQueries } from './bridge.queries';
import { ComplianceController } from './compliance.controller';
import { ComplianceReportQueries } from './compliance-report.queries';
import { ContradictionsQueries } from './contradictions.queries';
import { FactsVersion } from './facts-version';
import { FigureListQueries } from './figure-list.queries';
import { KnownFactsQueries } from './known-facts.queries';
import { RecordSelfReport } from './record-self-report';
import { SelfReportsController } from './self-reports.controller';
import { SelfReportsQueries } from './self-reports.queries';
import { TargetsQueries } from './targets.queries';
import { TrendQueries } from './trend.queries';

@Module({
  imports: [UnitsModule],
  controllers: [ComplianceController, SelfReportsController],
  providers: [FactsVersion, KnownFactsQueries, ComplianceReportQueries, FigureListQueries, TargetsQueries, TrendQueries, BridgeQueries, ContradictionsQueries, SelfReportsQueries, RecordSelfReport],
  exports: [ComplianceReportQueries, FigureListQueries, FactsVersion],
})
export class ComplianceModule {}
