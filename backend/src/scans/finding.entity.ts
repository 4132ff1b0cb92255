import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What the machine or a person points at in a text; never changed, only replaced with the text it belongs to. */
@Entity('finding')
export class FindingRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') roundId: string;
  @Column('uuid') textId: string;
  /** Null for a finding a person added. */
  @Column('uuid', { nullable: true }) scanId: string | null;
  @Column('int') clauseIndex: number;
  @Column('text') address: string;
  @Column('text') quote: string;
  @Column('int') spanStart: number;
  @Column('int') spanEnd: number;
  @Column('text', { nullable: true }) ruleId: string | null;
  @Column('int', { nullable: true }) ruleVersion: number | null;
  @Column('text', { nullable: true }) rulebookVersion: string | null;
  @Column('text') severity: string;
  @Column('text') direction: string;
  @Column('text', { array: true }) categories: string[];
  @Column('text') why: string;
  @Column('jsonb') pieces: { concept: string; label: string; start: number; end: number }[];
  /** Guards that were tried and did not hold. */
  @Column('text', { array: true }) guardsConsidered: string[];
  @Column('jsonb') law: object[];
  @Column('text', { nullable: true }) suggestion: string | null;
  @Column('real') confidence: number;
  @Column('text', { nullable: true }) textDoubt: string | null;
  /** The question about a doubtful word on which it hinges: until that is answered it is no alarm. */
  @Column('uuid', { nullable: true }) hingesOn: string | null;
  @Column('uuid', { nullable: true }) addedBy: string | null;
  @Column('timestamptz') addedAt: Date;
  @Column('timestamptz', { nullable: true }) replacedAt: Date | null;
}
