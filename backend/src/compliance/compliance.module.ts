import { Module } from '@nestjs/common';
import { UnitsModule } from '../units';
import { ComplianceController } from './compliance.controller';
import { ComplianceReportQueries } from './compliance-report.queries';
import { FactsVersion } from './facts-version';
import { FigureListQueries } from './figure-list.queries';
import { KnownFactsQueries } from './known-facts.queries';
import { TargetsQueries } from './targets.queries';

@Module({
  imports: [UnitsModule],
  controllers: [ComplianceController],
  providers: [FactsVersion, KnownFactsQueries, ComplianceReportQueries, FigureListQueries, TargetsQueries],
  exports: [ComplianceReportQueries, FigureListQueries],
})
export class ComplianceModule {}
