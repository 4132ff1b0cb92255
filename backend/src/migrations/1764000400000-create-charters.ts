import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is known about a charter is dated, never overwritten: every figure can be asked as known on an earlier day. */
export class CreateCharters1764000400000 implements MigrationInterface {
  name = 'CreateCharters1764000400000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table village_answer (
        id uuid primary key,
        village_id uuid not null references unit,
        answer text not null check (answer in ('yes', 'no', 'in-preparation', 'not-answered')),
        recorded_at timestamptz not null,
        recorded_by uuid not null references account
      )`);
    await db.query('create index village_answer_latest on village_answer (village_id, recorded_at desc, id desc)');
    await db.query(`comment on table village_answer is 'append-only'`);
    await db.query(`
      create table charter (
        id uuid primary key,
        village_id uuid not null references unit,
        demo boolean not null default false,
        registered_at timestamptz not null,
        registered_by uuid not null references account
      )`);
    await db.query('create index charter_village on charter (village_id)');
    await db.query(`
      create table charter_version (
        charter_id uuid not null references charter,
        version integer not null,
        kind text not null check (kind in ('general', 'sector')),
        title text not null,
        search text not null,
        era text not null check (era in ('CT-24-1998', 'QD-22-2018', 'LUAT-10-2022', 'ND-61-2023')),
        adopted_on date,
        recognised_on date,
        recognition_number text,
        recognised_by text,
        in_force_from date,
        in_force_to date,
        recorded_at timestamptz not null,
        recorded_by uuid not null references account,
        primary key (charter_id, version),
        constraint charter_version_order check (recognised_on >= adopted_on and in_force_from >= adopted_on and in_force_to >= in_force_from)
      )`);
    await db.query(`comment on table charter_version is 'append-only'`);
    await this.places(db);
  }

  private async places(db: QueryRunner): Promise<void> {
    // How a village is shown on a day. One that had ended by then, or did not exist yet, keeps the name of its last period.
    await db.query(`
      create function village_place(village uuid, on_day date)
      returns table (label text, search text, commune_id uuid, commune_label text) language sql stable as $$
        select v.kind || ' ' || v.name || ' – ' || c.kind || ' ' || c.name, v.search, c.unit_id, c.kind || ' ' || c.name
          from (select * from unit_period p where p.unit_id = village
                 order by (on_day between p.valid_from and coalesce(p.valid_to, 'infinity')) desc, p.valid_from desc limit 1) v
          cross join lateral (select * from unit_period p where p.unit_id = v.parent_id
                 order by (on_day between p.valid_from and coalesce(p.valid_to, 'infinity')) desc, p.valid_from desc limit 1) c
      $$`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop function village_place');
    await db.query('drop table charter_version, charter, village_answer');
  }
}
