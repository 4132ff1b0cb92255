import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAudit1764000300000 implements MigrationInterface {
  name = 'CreateAudit1764000300000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table audit_entry (
        id bigint generated always as identity primary key,
        at timestamptz not null,
        recorded_at timestamptz not null default clock_timestamp(),
        actor_id uuid,
        actor_name text not null,
        action text not null,
        subject_type text not null,
        subject_id text not null,
        before jsonb,
        after jsonb,
        request_id text
      )`);
    await db.query('create index audit_entry_subject on audit_entry (subject_type, subject_id, id)');
    // The comment is the law: see platform/database/grants.ts.
    await db.query(`comment on table audit_entry is 'append-only'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table audit_entry');
  }
}
