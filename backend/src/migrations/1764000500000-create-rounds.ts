import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateRounds1764000500000 implements MigrationInterface {
  name = 'CreateRounds1764000500000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table round (
        id uuid primary key,
        charter_id uuid not null references charter,
        number integer not null,
        purpose text not null check (purpose in ('text-in-force', 'draft')),
        state text not null,
        state_since timestamptz not null,
        submitted_at timestamptz not null,
        submitted_by uuid not null references account,
        file_sha256 text not null check (file_sha256 ~ '^[0-9a-f]{64}$'),
        file_name text not null,
        size_bytes integer not null,
        format text,
        progress_done integer,
        progress_total integer,
        unreadable_code text,
        unreadable_sentence text,
        touched_at timestamptz not null default clock_timestamp(),
        revived boolean not null default false,
        failure_retryable boolean not null default false,
        reading_requested boolean not null default false,
        review_started_at timestamptz,
        proposed text check (proposed in ('clean', 'not-clean')),
        result_by uuid references account,
        constraint round_number unique (charter_id, number)
      )`);
    await db.query('create index round_state_since on round (state, state_since)');
    await db.query(`
      create table round_state (
        round_id uuid not null references round,
        step integer not null,
        state text not null,
        action text,
        at timestamptz not null,
        by uuid references account,
        reason text,
        text text,
        result text check (result in ('clean', 'not-clean')),
        primary key (round_id, step)
      )`);
    await db.query('create index round_state_at on round_state (round_id, at)');
    await db.query(`comment on table round_state is 'append-only'`);
    await db.query(`
      create table typed_text (
        id uuid primary key,
        round_id uuid not null references round,
        text text not null,
        typed_at timestamptz not null,
        typed_by uuid not null references account
      )`);
    await db.query('create index typed_text_round on typed_text (round_id, typed_at)');
    await db.query(`comment on table typed_text is 'append-only'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table typed_text, round_state, round');
  }
}
