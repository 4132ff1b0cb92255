import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ReviewAction, ReviewState } from '@huong-uoc/workflow';

/** One step of a round's life, never changed: the state a round had at K is its last row up to K. */
@Entity('round_state')
export class RoundState {
  @PrimaryColumn('uuid') roundId: string;
  /** 1, 2, 3 … within the round. */
  @PrimaryColumn('int') step: number;
  @Column('text') state: ReviewState;
  /** The step of the review table that led here; null for the first row. */
  @Column('text', { nullable: true }) action: ReviewAction | null;
  @Column('timestamptz') at: Date;
  /** Account that took the step; null for the machine. */
  @Column('uuid', { nullable: true }) by: string | null;
  @Column('text', { nullable: true }) reason: string | null;
  /** The question asked of the commune, or its answer. */
  @Column('text', { nullable: true }) text: string | null;
  /** What the result of this step says; only on submit and approve. */
  @Column('text', { nullable: true }) result: string | null;
}
