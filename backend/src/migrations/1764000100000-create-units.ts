import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A unit is one legal existence; its name, kind, code and parent are dated, because codes are re-used, villages move and
 * names change. A merge ends units and records who followed whom: it never deletes one.
 */
export class CreateUnits1764000100000 implements MigrationInterface {
  name = 'CreateUnits1764000100000';

  async up(db: QueryRunner): Promise<void> {
    await db.query('create extension if not exists btree_gist');
    await db.query(`
      create table unit (
        id uuid primary key,
        level text not null check (level in ('province', 'district', 'commune', 'village')),
        demo boolean not null default false
      )`);
    await db.query(`
      create table unit_period (
        id uuid primary key,
        unit_id uuid not null references unit,
        kind text not null,
        name text not null,
        search text not null,
        code text,
        parent_id uuid references unit,
        valid_from date not null,
        valid_to date,
        constraint unit_period_order check (valid_to >= valid_from),
        constraint unit_period_no_overlap exclude using gist (unit_id with =, daterange(valid_from, valid_to, '[]') with &&)
      )`);
    await db.query('create index unit_period_parent on unit_period (parent_id)');
    await db.query('create index unit_period_code on unit_period (code)');
    await db.query(`
      create table unit_succession (
        from_unit_id uuid not null references unit,
        to_unit_id uuid not null references unit,
        effective_on date not null,
        divided boolean not null default false,
        primary key (from_unit_id, to_unit_id, effective_on)
      )`);
    await db.query('create index unit_succession_to on unit_succession (to_unit_id)');
    await this.functions(db);
  }

  /** PL/pgSQL, so that the planner of the asking query meets a plain estimate of rows instead of a recursion's wild one. */
  private async functions(db: QueryRunner): Promise<void> {
    // The tree as it stood on a day. A root that did not exist yet is stood in for by the units it was made of.
    await db.query(`
      create function unit_subtree(root uuid, on_day date) returns table (unit_id uuid) language plpgsql stable parallel safe rows 1000 as $$
      #variable_conflict use_column
      begin
        return query
        with recursive standing as (
          select root as unit_id
          union
          select s.from_unit_id from standing
            join unit_succession s on s.to_unit_id = standing.unit_id and s.effective_on > on_day
           where not exists (select from unit_period p where p.unit_id = standing.unit_id and on_day between p.valid_from and coalesce(p.valid_to, 'infinity'))
        ), tree as (
          select standing.unit_id from standing
            join unit_period p on p.unit_id = standing.unit_id and on_day between p.valid_from and coalesce(p.valid_to, 'infinity')
          union
          select p.unit_id from tree
            join unit_period p on p.parent_id = tree.unit_id and on_day between p.valid_from and coalesce(p.valid_to, 'infinity')
        )
        select tree.unit_id from tree;
      end $$`);
    // What an account of the root may see on a day: the tree, and the ended units that went into it or were under it to the last.
    await db.query(`
      create function unit_reach(root uuid, on_day date) returns table (unit_id uuid) language plpgsql stable parallel safe rows 1000 as $$
      #variable_conflict use_column
      begin
        return query
        with recursive ended as materialized (
          select s.to_unit_id as under, s.from_unit_id as unit_id from unit_succession s where s.effective_on <= on_day
          union all
          select p.parent_id, p.unit_id from unit_period p
           where p.valid_to < on_day
             and not exists (select from unit_period later where later.unit_id = p.unit_id and later.valid_from > p.valid_to)
             and not exists (select from unit_succession s where s.from_unit_id = p.unit_id)
        ), reach as (
          select t.unit_id from unit_subtree(root, on_day) t
          union
          select ended.unit_id from reach join ended on ended.under = reach.unit_id
        )
        select reach.unit_id from reach;
      end $$`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop function unit_reach, unit_subtree');
    await db.query('drop table unit_succession, unit_period, unit');
  }
}
