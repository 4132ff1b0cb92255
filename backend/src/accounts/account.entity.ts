import type { AccountRole } from '@huong-uoc/workflow';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('account')
export class Account {
  @PrimaryColumn('uuid') id: string;
  @Column('text') email: string;
  @Column('text') displayName: string;
  @Column('text') role: AccountRole;
  @Column('uuid') unitId: string;
  @Column('text') passwordHash: string;
  @Column('boolean') mustChangePassword: boolean;
  @Column('timestamptz', { nullable: true }) disabledAt: Date | null;
  @Column('timestamptz', { nullable: true }) lastSignInAt: Date | null;
  @Column('timestamptz') createdAt: Date;
  @Column('boolean') demo: boolean;
}
