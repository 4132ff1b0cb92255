import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Purpose, Result, ReviewState } from '@huong-uoc/workflow';

/** One submitted text: the file as it came, where its reading and review stand. */
@Entity('round')
export class Round {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') charterId: string;
  /** 1, 2, 3 … within the charter. */
  @Column('int') number: number;
  @Column('text') purpose: Purpose;
  @Column('text') state: ReviewState;
  @Column('timestamptz') stateSince: Date;
  @Column('timestamptz') submittedAt: Date;
  @Column('uuid') submittedBy: string;

  /** Content address of the original in storage. */
  @Column('text') fileSha256: string;
  /** As the sender named it, NFC, already safe to show and to send back. */
  @Column('text') fileName: string;
  @Column('int') sizeBytes: number;
  /** What the file turned out to be, by content. */
  @Column('text', { nullable: true }) format: string | null;

  @Column('int', { nullable: true }) progressDone: number | null;
  @Column('int', { nullable: true }) progressTotal: number | null;
  @Column('text', { nullable: true }) unreadableCode: string | null;
  @Column('text', { nullable: true }) unreadableSentence: string | null;
  /** Real time at which the reading was last seen alive (never a pinned instant), and whether the watchdog has already started it again. */
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) touchedAt: Date;
  @Column('boolean', { default: false }) revived: boolean;
  /** The last reading ended through a fault of the machine, so trying again may help. */
  @Column('boolean', { default: false }) failureRetryable: boolean;

  /** A draft whose commune asked the department for a reading. */
  @Column('boolean', { default: false }) readingRequested: boolean;
  /** Somebody has claimed it at least once; from then on it cannot be withdrawn. */
  @Column('timestamptz', { nullable: true }) reviewStartedAt: Date | null;
  /** What the submitted result says, and who submitted it. */
  @Column('text', { nullable: true }) proposed: Result | null;
  @Column('uuid', { nullable: true }) resultBy: string | null;
}
