import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The text of a round as read, NFC; offsets everywhere are UTF-16 into `text`. One per round is current. */
@Entity('round_text')
export class RoundText {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') roundId: string;
  /** The step of the round's history that asked for this reading: one text per reading, however often the job runs, and its corrected versions. */
  @Column('int') readingStep: number;
  /** 0 as read; 1, 2, 3 … for each version that people's corrections made of it. */
  @Column('int', { default: 0 }) correction: number;
  /** The corrections that made this version of the one before. */
  @Column('uuid', { array: true, default: [] }) corrections: string[];
  /** The typed text it was read from; null when it came from the original. */
  @Column('uuid', { nullable: true }) typedTextId: string | null;
  @Column('text') format: string;
  @Column('int', { nullable: true }) pages: number | null;
  @Column('text') text: string;
  /** SHA-256 of `text`. */
  @Column('text') hash: string;
  /** What a reader should know about the reading: code and sentence. */
  @Column('jsonb') notes: { code: string; sentence: string }[];
  /** Where each paragraph of the file lies in `text`, and on which page. */
  @Column('jsonb') paragraphs: { start: number; end: number; page: number | null }[];
  /** Where each visual line stands on its page, and what is known of each page. */
  @Column('jsonb', { default: [] }) lines: object[];
  @Column('jsonb', { default: [] }) pageReports: object[];
  /** Every repair, with what stood there before: the way back to the file's own words. */
  @Column('jsonb') changes: object[];
  @Column('jsonb') doubts: object[];
  @Column('timestamptz') readAt: Date;
  /** When a later reading took its place; null while current. */
  @Column('timestamptz', { nullable: true }) replacedAt: Date | null;
}

/** A clause of a text, by its place in reading order. */
@Entity('clause')
export class ClauseRow {
  @PrimaryColumn('uuid') textId: string;
  @PrimaryColumn('int') index: number;
  @Column('uuid') roundId: string;
  @Column('text') address: string;
  @Column('text') kind: string;
  @Column('text', { nullable: true }) heading: string | null;
  @Column('text') label: string;
  @Column('text') zone: string;
  /** Indexes of the clause it stands under and of the one whose lead-in sentence governs it. */
  @Column('int', { nullable: true }) parent: number | null;
  @Column('int', { nullable: true }) leadIn: number | null;
  @Column('text', { nullable: true }) partOf: string | null;
  @Column('int') spanStart: number;
  @Column('int') spanEnd: number;
  /** SHA-256 of the clause's words without numbering, case, punctuation and tone placement: equal hash = the same clause. */
  @Column('text') wordsHash: string;
}
