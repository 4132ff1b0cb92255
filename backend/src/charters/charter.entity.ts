import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A charter's identity; what is known about it stands in dated versions, so that it can be asked as known on any day. */
@Entity('charter')
export class Charter {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') villageId: string;
  @Column('boolean') demo: boolean;
  @Column('timestamptz') registeredAt: Date;
  @Column('uuid') registeredBy: string;
}

/** The legal facts of a charter as recorded at one moment; the highest version recorded up to K is what was known at K. */
@Entity('charter_version')
export class CharterVersion {
  @PrimaryColumn('uuid') charterId: string;
  @PrimaryColumn('int') version: number;
  @Column('text') kind: string;
  @Column('text') title: string;
  /** Title without diacritics, for searching. */
  @Column('text') search: string;
  @Column('text') era: string;
  @Column('date', { nullable: true }) adoptedOn: string | null;
  @Column('date', { nullable: true }) recognisedOn: string | null;
  @Column('text', { nullable: true }) recognitionNumber: string | null;
  @Column('text', { nullable: true }) recognisedBy: string | null;
  @Column('date', { nullable: true }) inForceFrom: string | null;
  @Column('date', { nullable: true }) inForceTo: string | null;
  @Column('timestamptz') recordedAt: Date;
  @Column('uuid') recordedBy: string;
  /** The act of the ledger this version follows from; null for what was registered or corrected by hand. */
  @Column('uuid', { nullable: true }) actId: string | null;
}
