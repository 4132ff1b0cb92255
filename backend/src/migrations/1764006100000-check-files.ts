import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the virus scanner said of stored files, by content: the same bytes are asked about once. */
export class CheckFiles1764006100000 implements MigrationInterface {
  name = 'CheckFiles1764006100000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table file_check (
        file_sha256 text primary key,
        verdict text not null check (verdict in ('clean', 'infected')),
        signature text,
        checked_at timestamptz not null,
        check ((verdict = 'infected') = (signature is not null))
      )`);
    await db.query(`comment on table file_check is 'append-only'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table file_check');
  }
}
