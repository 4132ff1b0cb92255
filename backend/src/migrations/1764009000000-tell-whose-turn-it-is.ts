import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people chose about their letters, when they last looked at their list, reminders from above, and one digest a person and day. */
export class TellWhoseTurnItIs1764009000000 implements MigrationInterface {
  name = 'TellWhoseTurnItIs1764009000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table work_setting (
        account_id uuid primary key references account,
        mail boolean not null,
        rhythm text not null check (rhythm in ('daily', 'weekly')),
        weekday integer not null check (weekday between 1 and 7),
        hour integer not null check (hour between 0 and 23),
        muted text[] not null,
        changed_at timestamptz not null
      )`);
    await db.query('create table work_seen (account_id uuid primary key references account, seen_at timestamptz not null)');
    await db.query(`
      create table reminder (
        id uuid primary key,
        kind text not null,
        unit_id uuid not null references unit,
        sent_at timestamptz not null,
        sent_by uuid not null references account
      )`);
    await db.query('create index reminder_unit on reminder (unit_id, kind, sent_at desc)');
    await db.query(`comment on table reminder is 'append-only'`);
    await db.query(`
      create table digest (
        account_id uuid not null references account,
        on_day date not null,
        state text not null check (state in ('planned', 'waiting', 'sending', 'sent', 'empty', 'failed', 'unknown')),
        attempts integer not null default 0,
        next_try_at timestamptz not null,
        tried_at timestamptz,
        items integer,
        error text,
        primary key (account_id, on_day)
      )`);
    await db.query(`create index digest_open on digest (next_try_at) where state in ('planned', 'waiting', 'sending')`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table digest, reminder, work_seen, work_setting');
  }
}
