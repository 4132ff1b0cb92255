import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The legal ledger: acts with their papers, added and never changed; what was recorded by mistake is struck out, not removed. */
export class CreateLedger1764003100000 implements MigrationInterface {
  name = 'CreateLedger1764003100000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table legal_act (
        id uuid primary key,
        seq bigint generated always as identity unique,
        charter_id uuid not null references charter,
        act text not null,
        on_day date not null,
        number text,
        issuer text,
        ground text,
        clauses text[] not null,
        deadline date,
        reason text,
        votes jsonb,
        papers text[] not null,
        recorded_at timestamptz not null,
        recorded_by uuid not null references account,
        constraint legal_act_done check (on_day <= (recorded_at at time zone 'Asia/Ho_Chi_Minh')::date)
      )`);
    await db.query('create index legal_act_charter on legal_act (charter_id, on_day, seq)');
    await db.query(`
      create table legal_act_void (
        act_id uuid primary key references legal_act,
        reason text not null,
        recorded_at timestamptz not null,
        recorded_by uuid not null references account
      )`);
    await db.query(`
      create table legal_act_file (
        act_id uuid not null references legal_act,
        sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
        file_name text not null,
        size_bytes integer not null,
        recorded_at timestamptz not null,
        recorded_by uuid not null references account,
        primary key (act_id, recorded_at)
      )`);
    for (const table of ['legal_act', 'legal_act_void', 'legal_act_file']) await db.query(`comment on table ${table} is 'append-only'`);
    // A version that follows from an act says so: what the registration itself said is the last version before any.
    await db.query('alter table charter_version add act_id uuid references legal_act');
    for (const table of ['legal_act', 'legal_act_void']) await db.query(`create trigger ${table}_facts after insert on ${table} for each statement execute function note_facts_change()`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table charter_version drop act_id');
    await db.query('drop table legal_act_file, legal_act_void, legal_act');
  }
}
