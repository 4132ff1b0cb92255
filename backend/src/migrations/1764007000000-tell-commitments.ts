import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A reviewer says of a clause for equality whether it commits somebody to something; slogans and copies of the law do not.
 * An opinion is replaced when it changes, so each approval keeps how many such clauses it approved: C4 of a past K is read
 * from there.
 */
export class TellCommitments1764007000000 implements MigrationInterface {
  name = 'TellCommitments1764007000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`alter table opinion add commits boolean, add constraint opinion_commits check (commits is null or kind = 'E')`);
    await db.query(`
      create table approved_commitment (
        round_id uuid not null,
        step integer not null,
        clauses integer not null check (clauses > 0),
        primary key (round_id, step),
        foreign key (round_id, step) references round_state
      )`);
    await db.query(`comment on table approved_commitment is 'append-only'`);
    await db.query(`
      create function keep_approved_commitments() returns trigger language plpgsql as $$
      begin
        insert into approved_commitment (round_id, step, clauses)
        select new.round_id, new.step, count(*)
          from opinion o join finding f on f.id = o.finding_id and f.replaced_at is null
         where o.round_id = new.round_id and o.kind = 'E' and o.commits
        having count(*) > 0;
        return null;
      end $$`);
    await db.query(`
      create trigger round_state_commitments after insert on round_state for each row
        when (new.state in ('approved-clean', 'approved-not-clean')) execute function keep_approved_commitments()`);
    await db.query(`create trigger approved_commitment_facts after insert on approved_commitment for each statement execute function note_facts_change()`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop trigger round_state_commitments on round_state');
    await db.query('drop function keep_approved_commitments');
    await db.query('drop table approved_commitment');
    await db.query('alter table opinion drop constraint opinion_commits, drop commits');
  }
}
