import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A frozen report is never changed: a correction is another pack. */
export class CreateReports1764001900000 implements MigrationInterface {
  name = 'CreateReports1764001900000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table frozen_pack (
        id uuid primary key,
        campaign text not null check (campaign in ('village-review', 'statistics', 'plan-report')),
        year integer not null,
        unit_id uuid not null references unit,
        unit_label text not null,
        in_force_on date not null,
        known_on date not null,
        x integer not null,
        y integer not null check (x between 0 and y),
        sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
        frozen_at timestamptz not null,
        frozen_by uuid not null references account
      )`);
    await db.query('create index frozen_pack_year on frozen_pack (year, campaign)');
    await db.query(`comment on table frozen_pack is 'append-only'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table frozen_pack');
  }
}
