import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who holds a round; the row outlives the lease, so that the fence only ever grows. */
@Entity('review_lease')
export class ReviewLease {
  @PrimaryColumn('uuid') roundId: string;
  @Column('int') fence: number;
  @Column('uuid', { nullable: true }) holder: string | null;
  @Column('timestamptz') takenAt: Date;
  @Column('timestamptz') until: Date;
}

/** The department's own clock on a round. */
@Entity('internal_clock')
export class InternalClockRow {
  @PrimaryColumn('uuid') roundId: string;
  @Column('text') state: 'running' | 'paused' | 'stopped';
  @Column('int') allowance: number;
  @Column('date') startedOn: string;
  @Column('jsonb') pauses: { from: string; to: string | null; reason: string }[];
  /** Known while it runs; the queue is sorted by it. */
  @Column('date', { nullable: true }) dueOn: string | null;
  @Column('date', { nullable: true }) stoppedOn: string | null;
}

/** A recommendation letter as approved: opinions and recommendations of an approved round no longer change, so it can be written from them at any time. */
@Entity('recommendation_letter')
export class RecommendationLetterRow {
  @PrimaryColumn('uuid') roundId: string;
  @PrimaryColumn('int') step: number;
  @Column('timestamptz') preparedAt: Date;
  @Column('uuid') approvedBy: string;
}
