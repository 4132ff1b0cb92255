import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { RoundsModule } from '../rounds';
import { FindingRow } from './finding.entity';
import { FindingsRepository } from './findings.repository';
import { HintsQueries } from './hints.queries';
import { ReadDocument } from './read-document.job';
import { ReadOriginal } from './read-original';
import { RetryQuarantined } from './retry-quarantined.job';
import { ClauseRow, RoundText } from './round-text.entity';
import { Scan } from './scan.entity';
import { ScanRound } from './scan-round.job';
import { ScansController } from './scans.controller';
import { TextVersions } from './text-versions';
import { TextsRepository } from './texts.repository';
import { WatchReadings } from './watch-readings.job';

@Module({
  imports: [TypeOrmModule.forFeature([RoundText, ClauseRow, Scan, FindingRow]), RoundsModule],
  controllers: [ScansController],
  providers: [TextsRepository, TextVersions, FindingsRepository, HintsQueries, ReadDocument, ReadOriginal, RetryQuarantined, ScanRound, WatchReadings],
  exports: [ReadOriginal, TextVersions],
})
export class ScansModule {}
