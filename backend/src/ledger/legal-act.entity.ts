import type { RecordAct } from '@huong-uoc/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One act in a charter's legal ledger; append-only. The database numbers the entries of one day. */
@Entity('legal_act')
export class LegalActRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') charterId: string;
  @Column('text') act: RecordAct['act'];
  @Column('date') onDay: string;
  @Column('text', { nullable: true }) number: string | null;
  @Column('text', { nullable: true }) issuer: string | null;
  @Column('text', { nullable: true }) ground: RecordAct['ground'];
  @Column('text', { array: true }) clauses: string[];
  @Column('date', { nullable: true }) deadline: string | null;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('jsonb', { nullable: true }) votes: RecordAct['votes'];
  @Column('text', { array: true }) papers: string[];
  @Column('timestamptz') recordedAt: Date;
  @Column('uuid') recordedBy: string;
}

/** An entry that was recorded by mistake, and why. */
@Entity('legal_act_void')
export class LegalActVoid {
  @PrimaryColumn('uuid') actId: string;
  @Column('text') reason: string;
  @Column('timestamptz') recordedAt: Date;
  @Column('uuid') recordedBy: string;
}

/** The paper of an act as a file; a better copy is one more row. */
@Entity('legal_act_file')
export class LegalActFile {
  @PrimaryColumn('uuid') actId: string;
  @Column('text') sha256: string;
  @Column('text') fileName: string;
  @Column('int') sizeBytes: number;
  @PrimaryColumn('timestamptz') recordedAt: Date;
  @Column('uuid') recordedBy: string;
}
