import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A person's part of a round: who holds it, how long the department has had it, what was said about each finding. */
export class CreateReviews1764000700000 implements MigrationInterface {
  name = 'CreateReviews1764000700000';

  async up(db: QueryRunner): Promise<void> {
    await this.desk(db);
    // One opinion stands on a finding; what stood before is in the audit. `carried_from` is the finding it was taken over from.
    await db.query(`
      create table opinion (
        finding_id uuid primary key references finding,
        round_id uuid not null references round,
        kind text not null check (kind in ('A', 'B', 'C', 'D', 'E', '0')),
        reason smallint check (reason between 1 and 7),
        citation text,
        note text,
        by uuid not null references account,
        at timestamptz not null,
        confirmed_by uuid references account,
        confirmed_at timestamptz,
        carried_from uuid references finding,
        constraint opinion_reason check ((kind = '0') = (reason is not null)),
        constraint opinion_second_person check (confirmed_by <> by and (confirmed_by is null) = (confirmed_at is null))
      )`);
    await db.query('create index opinion_round on opinion (round_id)');
    await db.query(`
      create table recommendation (
        finding_id uuid primary key references finding,
        round_id uuid not null references round,
        reason text not null,
        proposed text not null,
        by uuid not null references account,
        at timestamptz not null,
        answer_agrees boolean,
        answer_reason text,
        answered_by uuid references account,
        answered_at timestamptz,
        constraint recommendation_answer check ((answer_agrees is null) = (answered_at is null) and (answer_agrees is null) = (answered_by is null))
      )`);
    await db.query('create index recommendation_round on recommendation (round_id)');
    // Kept per person: "read in full" is something one reader says of their own reading.
    await db.query(`
      create table clause_shown (
        text_id uuid not null references round_text,
        clause_index integer not null,
        account_id uuid not null references account,
        round_id uuid not null references round,
        at timestamptz not null,
        primary key (text_id, account_id, clause_index)
      )`);
    await db.query(`
      create table recommendation_letter (
        round_id uuid not null references round,
        step integer not null,
        prepared_at timestamptz not null,
        approved_by uuid not null references account,
        primary key (round_id, step)
      )`);
    await db.query(`comment on table recommendation_letter is 'append-only'`);
  }

  private async desk(db: QueryRunner): Promise<void> {
    // The row outlives the lease, so that the fence only ever grows.
    await db.query(`
      create table review_lease (
        round_id uuid primary key references round,
        fence integer not null,
        holder uuid references account,
        taken_at timestamptz not null,
        until timestamptz not null
      )`);
    await db.query('create index review_lease_holder on review_lease (holder) where holder is not null');
    await db.query(`
      create table internal_clock (
        round_id uuid primary key references round,
        state text not null check (state in ('running', 'paused', 'stopped')),
        allowance integer not null check (allowance > 0),
        started_on date not null,
        pauses jsonb not null,
        due_on date,
        stopped_on date,
        constraint internal_clock_due check ((state = 'running') = (due_on is not null) and (state = 'stopped') = (stopped_on is not null))
      )`);
    await db.query('create index internal_clock_due_on on internal_clock (due_on) where due_on is not null');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table recommendation_letter, clause_shown, recommendation, opinion, internal_clock, review_lease');
  }
}
