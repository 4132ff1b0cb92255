import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A village's dated answer to "has it a charter?"; no row means not answered. */
@Entity('village_answer')
export class VillageAnswer {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') villageId: string;
  @Column('text') answer: string;
  @Column('timestamptz') recordedAt: Date;
  @Column('uuid') recordedBy: string;
}
