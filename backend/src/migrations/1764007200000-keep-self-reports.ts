import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a unit reported of itself for a year, by paper: never counted, shown to leaders beside what was measured. A correction is a later row. */
export class KeepSelfReports1764007200000 implements MigrationInterface {
  name = 'KeepSelfReports1764007200000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table self_report (
        id uuid primary key,
        unit_id uuid not null references unit,
        year integer not null check (year between 2000 and 2100),
        permille integer not null check (permille between 0 and 1000),
        x integer,
        y integer,
        number text not null,
        issued_on date not null,
        note text,
        recorded_at timestamptz not null,
        recorded_by uuid not null references account,
        constraint self_report_fraction check ((x is null) = (y is null) and (y is null or (y > 0 and x between 0 and y)))
      )`);
    await db.query('create index self_report_unit on self_report (unit_id, year, recorded_at desc)');
    await db.query(`comment on table self_report is 'append-only'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table self_report');
  }
}
