import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAccounts1764000200000 implements MigrationInterface {
  name = 'CreateAccounts1764000200000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table account (
        id uuid primary key,
        email text not null,
        display_name text not null,
        role text not null check (role in ('commune', 'reviewer', 'leader', 'rule-keeper', 'administrator')),
        unit_id uuid not null references unit,
        password_hash text not null,
        must_change_password boolean not null,
        disabled_at timestamptz,
        last_sign_in_at timestamptz,
        created_at timestamptz not null,
        demo boolean not null default false
      )`);
    await db.query('create unique index account_email on account (lower(email))');
    await db.query('create index account_unit on account (unit_id)');
    // Only a hash of the token is kept: a stolen copy of this table signs nobody in.
    await db.query(`
      create table session (
        token_hash bytea primary key,
        account_id uuid not null references account,
        created_at timestamptz not null,
        last_seen_at timestamptz not null,
        expires_at timestamptz not null
      )`);
    await db.query('create index session_account on session (account_id)');
    await db.query(`
      create table sign_in_throttle (
        bucket text primary key,
        failures integer not null,
        window_started_at timestamptz not null
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table sign_in_throttle, session, account');
  }
}
