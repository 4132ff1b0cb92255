import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ChartersModule } from '../charters';
import { UnitsModule } from '../units';
import { AttachPaper } from './attach-paper';
import { DueQueries } from './due.queries';
import { LedgerController } from './ledger.controller';
import { LedgerListsController } from './ledger-lists.controller';
import { LedgerQueries } from './ledger.queries';
import { LedgerRepository } from './ledger.repository';
import { LegalActFile, LegalActRow, LegalActVoid } from './legal-act.entity';
import { MergedQueries } from './merged.queries';
import { RecordAct } from './record-act';
import { SettleMerged } from './settle-merged';
import { VoidAct } from './void-act';

@Module({
  imports: [TypeOrmModule.forFeature([LegalActRow, LegalActVoid, LegalActFile]), ChartersModule, UnitsModule],
  controllers: [LedgerController, LedgerListsController],
  providers: [LedgerRepository, LedgerQueries, DueQueries, MergedQueries, RecordAct, VoidAct, AttachPaper, SettleMerged],
  exports: [RecordAct, VoidAct, SettleMerged, LedgerQueries, DueQueries, MergedQueries],
})
export class LedgerModule {}
