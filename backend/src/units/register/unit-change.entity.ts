import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One change of the register or one reform, with the paper it rests on; append-only. */
@Entity('unit_change')
export class UnitChangeRow {
  @PrimaryColumn('uuid') id: string;
  @Column('text') kind: string;
  /** The commune whose register it is; for a reform the unit above all it changes. */
  @Column('uuid') unitId: string;
  @Column('date') effectiveOn: string;
  @Column('text') number: string;
  @Column('date') issuedOn: string;
  @Column('text') issuer: string;
  @Column('text', { nullable: true }) note: string | null;
  @Column('jsonb') detail: unknown;
  @Column('timestamptz') recordedAt: Date;
  @Column('uuid') recordedBy: string;
}

/** The file of a change's paper; a better copy is one more row. */
@Entity('unit_change_file')
export class UnitChangeFile {
  @PrimaryColumn('uuid') changeId: string;
  @Column('text') sha256: string;
  @Column('text') fileName: string;
  @Column('int') sizeBytes: number;
  @PrimaryColumn('timestamptz') recordedAt: Date;
  @Column('uuid') recordedBy: string;
}

/** Households of a village in a year; the last recorded one counts. */
@Entity('village_households')
export class VillageHouseholds {
  @PrimaryColumn('uuid') villageId: string;
  @PrimaryColumn('int') year: number;
  @Column('int') households: number;
  @PrimaryColumn('timestamptz') recordedAt: Date;
  @Column('uuid') recordedBy: string;
}

/** How many villages somebody else says a commune has; the last recorded one counts. */
@Entity('outside_village_count')
export class OutsideVillageCount {
  @PrimaryColumn('uuid') communeId: string;
  @PrimaryColumn('int') year: number;
  @Column('int') villages: number;
  @Column('text') source: string;
  @PrimaryColumn('timestamptz') recordedAt: Date;
  @Column('uuid') recordedBy: string;
}
