import { Module } from '@nestjs/common';
import { ComplianceModule } from '../compliance';
import { FreezeReport } from './freeze-report';
import { ReportFigures } from './report-figures';
import { ReportsController } from './reports.controller';
import { ReportsQueries } from './reports.queries';

@Module({ imports: [ComplianceModule], controllers: [ReportsController], providers: [ReportFigures, ReportsQueries, FreezeReport], exports: [FreezeReport, ReportsQueries] })
export class ReportsModule {}
