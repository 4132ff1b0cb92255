import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rounds a reviewer put back for a later day; one row while that stands, what was said before is in the round's history. */
export class SetRoundsAside1764004000000 implements MigrationInterface {
  name = 'SetRoundsAside1764004000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table set_aside (
        round_id uuid primary key references round,
        until date not null,
        reason text not null,
        by uuid not null references account,
        at timestamptz not null
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table set_aside');
  }
}
