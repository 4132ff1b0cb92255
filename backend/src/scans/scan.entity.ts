import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One run of a rulebook over a text. */
@Entity('scan')
export class Scan {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') roundId: string;
  @Column('uuid') textId: string;
  @Column('text') rulebookVersion: string;
  @Column('text') rulebookHash: string;
  @Column('timestamptz') scannedAt: Date;
  @Column('int') milliseconds: number;
}
