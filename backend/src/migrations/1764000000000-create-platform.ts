import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreatePlatform1764000000000 implements MigrationInterface {
  name = 'CreatePlatform1764000000000';

  async up(db: QueryRunner): Promise<void> {
    // Rows live here only between a commit and the relay; pinned_at carries a seeded past instant into the job.
    await db.query(`
      create table outbox (
        id bigint generated always as identity primary key,
        job text not null,
        payload jsonb not null,
        request_id text,
        pinned_at timestamptz,
        created_at timestamptz not null default now()
      )`);
    // A job that failed for good: what it was about, so that nothing is lost silently. The row of the slice says the same to people.
    await db.query(`
      create table failed_job (
        id bigint generated always as identity primary key,
        job text not null,
        payload jsonb not null,
        request_id text,
        problem text not null,
        detail text,
        failed_at timestamptz not null default now()
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table failed_job, outbox');
  }
}
