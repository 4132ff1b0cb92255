import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Text a person typed beside an original the machine could not read; every attempt is kept. */
@Entity('typed_text')
export class TypedText {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') roundId: string;
  @Column('text') text: string;
  @Column('timestamptz') typedAt: Date;
  @Column('uuid') typedBy: string;
}
