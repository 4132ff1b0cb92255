import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A page as far as it has been typed: kept while it grows, gone once it is sent. */
@Entity('typed_page')
export class TypedPage {
  @PrimaryColumn('uuid') roundId: string;
  @PrimaryColumn('int') page: number;
  @Column('text') text: string;
  @Column('timestamptz') savedAt: Date;
  @Column('uuid') savedBy: string;
}
