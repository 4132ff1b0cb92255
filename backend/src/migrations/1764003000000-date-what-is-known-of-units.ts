import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is known of a unit is dated twice: when it was so, and when it was written. A reform that is recorded late changes no
 * figure as it was known before. `unit_period` is what is known now; a row that turned out otherwise is superseded, never
 * rewritten. What an empty system is filled with was "always known", so `recorded_at` defaults to the beginning of time.
 */
export class DateWhatIsKnownOfUnits1764003000000 implements MigrationInterface {
  name = 'DateWhatIsKnownOfUnits1764003000000';

  async up(db: QueryRunner): Promise<void> {
    await this.changes(db);
    await this.periods(db);
    await db.query(`alter table unit_succession
      add recorded_at timestamptz not null default '-infinity',
      add change_id uuid references unit_change deferrable initially deferred,
      add constraint unit_succession_other check (from_unit_id <> to_unit_id)`);
    await this.functions(db);
    await this.counts(db);
    // A village of a divided commune, once per commune it may belong to: it lies under the unit above until somebody says where.
    await db.query(`
      create view unassigned_village as
      select p.unit_id as village_id, s.to_unit_id as commune_id
        from unit_period p
        join unit u on u.id = p.unit_id and u.level = 'village'
        join unit above on above.id = p.parent_id and above.level <> 'commune'
       cross join lateral (select b.parent_id from unit_period b where b.unit_id = p.unit_id and b.valid_to < p.valid_from order by b.valid_from desc limit 1) b
        join unit_succession s on s.from_unit_id = b.parent_id and s.effective_on = p.valid_from
       where p.valid_to is null`);
    await db.query(`create function refuse_unit_deletion() returns trigger language plpgsql as $$ begin raise exception 'units, names and successions are never deleted'; end $$`);
    for (const table of ['unit', 'unit_period_record', 'unit_succession']) {
      await db.query(`create trigger ${table}_stays before delete on ${table} for each statement execute function refuse_unit_deletion()`);
    }
  }

  private async changes(db: QueryRunner): Promise<void> {
    await db.query(`
      create table unit_change (
        id uuid primary key,
        kind text not null check (kind in ('create', 'rename', 'merge', 'split', 'dissolve', 'assign', 'reform')),
        unit_id uuid not null references unit,
        effective_on date not null,
        number text not null,
        issued_on date not null,
        issuer text not null,
        note text,
        detail jsonb not null,
        recorded_at timestamptz not null,
        recorded_by uuid not null references account,
        constraint unit_change_after_paper check (issued_on <= effective_on or kind = 'assign')
      )`);
    await db.query('create index unit_change_unit on unit_change (unit_id, effective_on)');
    await db.query(`comment on table unit_change is 'append-only'`);
    await db.query(`
      create table unit_change_file (
        change_id uuid not null references unit_change,
        sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
        file_name text not null,
        size_bytes integer not null,
        recorded_at timestamptz not null,
        recorded_by uuid not null references account,
        primary key (change_id, recorded_at)
      )`);
    await db.query(`comment on table unit_change_file is 'append-only'`);
  }

  private async periods(db: QueryRunner): Promise<void> {
    await db.query('alter table unit_period rename to unit_period_record');
    await db.query(`alter table unit_period_record
      add recorded_at timestamptz not null default '-infinity',
      add superseded_at timestamptz,
      add change_id uuid references unit_change deferrable initially deferred,
      add superseded_by uuid references unit_change deferrable initially deferred,
      add constraint unit_period_known check (superseded_at >= recorded_at),
      drop constraint unit_period_no_overlap`);
    await db.query(`alter table unit_period_record add constraint unit_period_no_overlap
      exclude using gist (unit_id with =, daterange(valid_from, valid_to, '[]') with &&, tstzrange(recorded_at, superseded_at) with &&)`);
    await db.query('create index unit_period_now on unit_period_record (unit_id, valid_from) where superseded_at is null');
    await db.query('create view unit_period as select id, unit_id, kind, name, search, code, parent_id, valid_from, valid_to from unit_period_record where superseded_at is null');
    await db.query(`
      create function unit_period_known(known timestamptz) returns setof unit_period_record language sql stable parallel safe as $$
        select * from unit_period_record where recorded_at <= known and (superseded_at is null or superseded_at > known)
      $$`);
  }

  private async functions(db: QueryRunner): Promise<void> {
    // As unit_subtree, with what was known at a moment. A root nobody had heard of by then is stood in for by what it was made of.
    await db.query(`
      create function unit_subtree_known(root uuid, on_day date, known timestamptz) returns table (unit_id uuid) language plpgsql stable parallel safe rows 1000 as $$
      #variable_conflict use_column
      begin
        return query
        with recursive standing as (
          select root as unit_id
          union
          select s.from_unit_id from standing
            join unit_succession s on s.to_unit_id = standing.unit_id and (s.effective_on > on_day or s.recorded_at > known)
           where not exists (select from unit_period_known(known) p where p.unit_id = standing.unit_id and on_day between p.valid_from and coalesce(p.valid_to, 'infinity'))
        ), tree as (
          select standing.unit_id from standing
            join unit_period_known(known) p on p.unit_id = standing.unit_id and on_day between p.valid_from and coalesce(p.valid_to, 'infinity')
          union
          select p.unit_id from tree
            join unit_period_known(known) p on p.parent_id = tree.unit_id and on_day between p.valid_from and coalesce(p.valid_to, 'infinity')
        )
        select tree.unit_id from tree;
      end $$`);
  }

  private async counts(db: QueryRunner): Promise<void> {
    await db.query(`
      create table village_households (
        village_id uuid not null references unit,
        year integer not null check (year between 1990 and 2100),
        households integer not null check (households >= 0),
        recorded_at timestamptz not null,
        recorded_by uuid not null references account,
        primary key (village_id, year, recorded_at)
      )`);
    await db.query(`comment on table village_households is 'append-only'`);
    await db.query(`
      create table outside_village_count (
        commune_id uuid not null references unit,
        year integer not null check (year between 1990 and 2100),
        villages integer not null check (villages >= 0),
        source text not null,
        recorded_at timestamptz not null,
        recorded_by uuid not null references account,
        primary key (commune_id, year, recorded_at)
      )`);
    await db.query(`comment on table outside_village_count is 'append-only'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table outside_village_count, village_households');
    for (const table of ['unit', 'unit_period_record', 'unit_succession']) await db.query(`drop trigger ${table}_stays on ${table}`);
    await db.query('drop view unassigned_village');
    await db.query('drop function refuse_unit_deletion, unit_subtree_known');
    await db.query('alter table unit_succession drop constraint unit_succession_other, drop change_id, drop recorded_at');
    await db.query('drop function unit_period_known');
    await db.query('drop view unit_period');
    // One row per unit and day again: what was superseded goes.
    await db.query('delete from unit_period_record where superseded_at is not null');
    await db.query(`alter table unit_period_record drop constraint unit_period_no_overlap, drop superseded_by, drop change_id, drop superseded_at, drop recorded_at`);
    await db.query('alter table unit_period_record rename to unit_period');
    await db.query(`alter table unit_period add constraint unit_period_no_overlap exclude using gist (unit_id with =, daterange(valid_from, valid_to, '[]') with &&)`);
    await db.query('drop table unit_change_file, unit_change');
  }
}
