import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a change must be noted of, because a number rests on it. Reading progress of a round is no such change. */
const watched: Readonly<Record<string, string>> = {
  unit: 'insert or update or delete',
  unit_period: 'insert or update or delete',
  unit_succession: 'insert or update or delete',
  village_answer: 'insert',
  charter: 'insert or update or delete',
  charter_version: 'insert',
  round: 'insert or update of purpose, state, state_since, submitted_at or delete',
  round_state: 'insert',
  recommendation_letter: 'insert',
};

/**
 * Counts the changes of the facts behind the numbers, so that what was computed once can be shown again until they change.
 * A connection counts in a row of its own: writers do not wait for each other, and the sum a reader sees grows exactly when
 * a change becomes visible.
 */
export class NumberFacts1764001800000 implements MigrationInterface {
  name = 'NumberFacts1764001800000';

  async up(db: QueryRunner): Promise<void> {
    await db.query('create table facts_version (shard smallint primary key, changes bigint not null) with (fillfactor = 50)');
    await db.query('insert into facts_version select shard, 0 from generate_series(0, 511) shard');
    await db.query(`
      create function note_facts_change() returns trigger language plpgsql as $$
      begin
        update facts_version set changes = changes + 1 where shard = pg_backend_pid() % 512;
        return null;
      end $$`);
    for (const [table, events] of Object.entries(watched)) {
      await db.query(`create trigger ${table}_facts after ${events} on ${table} for each statement execute function note_facts_change()`);
    }
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of Object.keys(watched)) await db.query(`drop trigger ${table}_facts on ${table}`);
    await db.query('drop function note_facts_change');
    await db.query('drop table facts_version');
  }
}
