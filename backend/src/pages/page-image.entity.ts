import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A page of a stored file as drawn once, by content: it serves every round that holds the file. */
@Entity('page_image')
export class PageImage {
  @PrimaryColumn('text') fileSha256: string;
  @PrimaryColumn('int') page: number;
  /** Pixels. */
  @PrimaryColumn('int') width: number;
  /** Clockwise quarter turn that made it upright, degrees. */
  @PrimaryColumn('int') turned: number;
  @Column('text') imageSha256: string;
  @Column('int') sizeBytes: number;
  @Column('timestamptz') drawnAt: Date;
}
