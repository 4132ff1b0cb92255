import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a leader released to the public, as it was shown, and what was withdrawn again. */
export class ReleaseToThePublic1764009100000 implements MigrationInterface {
  name = 'ReleaseToThePublic1764009100000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table publication (
        id uuid primary key,
        unit_id uuid not null references unit,
        pack_id uuid references frozen_pack,
        in_force_on date not null,
        known_on date not null,
        figures jsonb not null,
        released_at timestamptz not null,
        released_by uuid not null references account
      )`);
    await db.query('create index publication_unit on publication (unit_id, in_force_on desc)');
    await db.query(`
      create table publication_withdrawal (
        publication_id uuid primary key references publication,
        reason text not null,
        withdrawn_at timestamptz not null,
        withdrawn_by uuid not null references account
      )`);
    for (const table of ['publication', 'publication_withdrawal']) await db.query(`comment on table ${table} is 'append-only'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table publication_withdrawal, publication');
  }
}
