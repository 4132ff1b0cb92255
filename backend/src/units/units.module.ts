import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AddVillage } from './add-village';
import { ImportController } from './import/import.controller';
import { ImportVillages } from './import/import-villages';
import { LoadUnits } from './load-units';
import { LoadVillages } from './load-villages';
import { ImportReform } from './reform/import-reform';
import { ReformsController } from './reform/reforms.controller';
import { AttachResolution } from './register/attach-resolution';
import { ChangeGround } from './register/change-work';
import { ChangeRegister } from './register/change-register';
import { RegisterController } from './register/register.controller';
import { RegisterQueries } from './register/register.queries';
import { TerritoryWriter } from './register/territory-writer';
import { OutsideVillageCount, UnitChangeFile, UnitChangeRow, VillageHouseholds } from './register/unit-change.entity';
import { VillageCountsBook } from './register/village-counts';
import { Unit, UnitPeriod, UnitSuccession } from './unit.entity';
import { UnitsController } from './units.controller';
import { UnitsQueries } from './units.queries';
import { UnitsRepository } from './units.repository';

@Module({
  imports: [TypeOrmModule.forFeature([Unit, UnitPeriod, UnitSuccession, UnitChangeRow, UnitChangeFile, VillageHouseholds, OutsideVillageCount])],
  controllers: [UnitsController, RegisterController, ReformsController, ImportController],
  providers: [UnitsRepository, UnitsQueries, LoadUnits, LoadVillages, AddVillage, TerritoryWriter, ChangeGround, ChangeRegister, RegisterQueries, AttachResolution, VillageCountsBook, ImportReform, ImportVillages],
  exports: [UnitsQueries, LoadUnits, LoadVillages, AddVillage, ChangeRegister, ImportReform],
})
export class UnitsModule {}
