import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AddVillage } from './add-village';
import { LoadUnits } from './load-units';
import { LoadVillages } from './load-villages';
import { Unit, UnitPeriod, UnitSuccession } from './unit.entity';
import { UnitsController } from './units.controller';
import { UnitsQueries } from './units.queries';
import { UnitsRepository } from './units.repository';

@Module({
  imports: [TypeOrmModule.forFeature([Unit, UnitPeriod, UnitSuccession])],
  controllers: [UnitsController],
  providers: [UnitsRepository, UnitsQueries, LoadUnits, LoadVillages, AddVillage],
  exports: [UnitsQueries, LoadUnits, LoadVillages, AddVillage],
})
export class UnitsModule {}
