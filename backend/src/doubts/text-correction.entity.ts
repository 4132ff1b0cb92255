import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a person read on paper where the machine read otherwise; never changed, each belongs to the version it was said of. */
@Entity('text_correction')
export class TextCorrection {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') roundId: string;
  /** The version of the text it was said of; the next version has it in. */
  @Column('uuid') textId: string;
  @Column('text') kind: 'word' | 'page';
  /** Of a word, where it stood in the first version of this reading; of a page, its number. */
  @Column('int') place: number;
  @Column('text') readAs: string;
  /** Null: it cannot be read. */
  @Column('text', { nullable: true }) said: string | null;
  /** False where the commune cannot read a word: a reviewer is asked too. */
  @Column('boolean') settles: boolean;
  @Column('uuid') by: string;
  @Column('timestamptz') at: Date;
}
