import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('unit')
export class Unit {
  @PrimaryColumn('uuid') id: string;
  @Column('text') level: 'province' | 'district' | 'commune' | 'village';
  @Column('boolean') demo: boolean;
}

/**
 * What a unit was called, where it lay and under which code, from one day to another (both inclusive; open end = still), as
 * known from `recordedAt` until it was superseded. What is known now is the view `unit_period`.
 */
@Entity('unit_period_record')
export class UnitPeriod {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') unitId: string;
  @Column('text') kind: string;
  @Column('text') name: string;
  @Column('text') search: string;
  @Column('text', { nullable: true }) code: string | null;
  @Column('uuid', { nullable: true }) parentId: string | null;
  @Column('date') validFrom: string;
  @Column('date', { nullable: true }) validTo: string | null;
  @Column('timestamptz') recordedAt: Date;
  @Column('timestamptz', { nullable: true }) supersededAt: Date | null;
  @Column('uuid', { nullable: true }) changeId: string | null;
  @Column('uuid', { nullable: true }) supersededBy: string | null;
}

/** Whose people and land went where at a merge or division. */
@Entity('unit_succession')
export class UnitSuccession {
  @PrimaryColumn('uuid') fromUnitId: string;
  @PrimaryColumn('uuid') toUnitId: string;
  @PrimaryColumn('date') effectiveOn: string;
  @Column('boolean') divided: boolean;
  @Column('timestamptz') recordedAt: Date;
  @Column('uuid', { nullable: true }) changeId: string | null;
}
