import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether one unit lies in the reach of another, found by climbing from it: the same answer as `unit_reach`, without walking the whole tree. */
export class ClimbToTheReach1764007300000 implements MigrationInterface {
  name = 'ClimbToTheReach1764007300000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create function unit_in_reach(root uuid, unit uuid, on_day date) returns boolean language plpgsql stable parallel safe as $$
      #variable_conflict use_column
      begin
        return exists (
          with recursive over as (
            select unit as unit_id
            union
            select n.under from over cross join lateral (
              select s.to_unit_id as under from unit_succession s where s.from_unit_id = over.unit_id and s.effective_on <= on_day
              union all
              select p.parent_id from unit_period p
               where p.unit_id = over.unit_id and p.valid_to < on_day and p.parent_id is not null
                 and not exists (select from unit_period later where later.unit_id = p.unit_id and later.valid_from > p.valid_to)
                 and not exists (select from unit_succession s where s.from_unit_id = p.unit_id)) n
          ), up as (
            select over.unit_id, p.parent_id from over join unit_period p on p.unit_id = over.unit_id and on_day between p.valid_from and coalesce(p.valid_to, 'infinity')
            union
            select p.unit_id, p.parent_id from up join unit_period p on p.unit_id = up.parent_id and on_day between p.valid_from and coalesce(p.valid_to, 'infinity')
          ), roots as (
            select root as unit_id
            union
            select s.from_unit_id from roots
              join unit_succession s on s.to_unit_id = roots.unit_id and s.effective_on > on_day
             where not exists (select from unit_period p where p.unit_id = roots.unit_id and on_day between p.valid_from and coalesce(p.valid_to, 'infinity'))
          )
          select from up join roots on roots.unit_id = up.unit_id);
      end $$`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop function unit_in_reach');
  }
}
