import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { OpinionKind, ZeroReason } from '@huong-uoc/workflow';

/** The opinion that stands on a finding; what stood before is in the audit. */
@Entity('opinion')
export class OpinionRow {
  @PrimaryColumn('uuid') findingId: string;
  @Column('uuid') roundId: string;
  @Column('text') kind: OpinionKind;
  @Column('smallint', { nullable: true }) reason: ZeroReason | null;
  @Column('text', { nullable: true }) citation: string | null;
  @Column('text', { nullable: true }) note: string | null;
  /** Of an E: it commits somebody to something; slogans and copies of the law do not. */
  @Column('boolean', { nullable: true }) commits: boolean | null;
  @Column('uuid') by: string;
  @Column('timestamptz') at: Date;
  /** The second person a reason-7 opinion needs. */
  @Column('uuid', { nullable: true }) confirmedBy: string | null;
  @Column('timestamptz', { nullable: true }) confirmedAt: Date | null;
  /** The finding of the text before whose opinion this is. */
  @Column('uuid', { nullable: true }) carriedFrom: string | null;
}

/** The wording proposed to the commune for a finding, and the commune's answer. */
@Entity('recommendation')
export class RecommendationRow {
  @PrimaryColumn('uuid') findingId: string;
  @Column('uuid') roundId: string;
  @Column('text') reason: string;
  @Column('text') proposed: string;
  @Column('uuid') by: string;
  @Column('timestamptz') at: Date;
  @Column('boolean', { nullable: true }) answerAgrees: boolean | null;
  @Column('text', { nullable: true }) answerReason: string | null;
  @Column('uuid', { nullable: true }) answeredBy: string | null;
  @Column('timestamptz', { nullable: true }) answeredAt: Date | null;
}

/** A clause that was on a person's screen. */
@Entity('clause_shown')
export class ClauseShown {
  @PrimaryColumn('uuid') textId: string;
  @PrimaryColumn('uuid') accountId: string;
  @PrimaryColumn('int') clauseIndex: number;
  @Column('uuid') roundId: string;
  @Column('timestamptz') at: Date;
}
