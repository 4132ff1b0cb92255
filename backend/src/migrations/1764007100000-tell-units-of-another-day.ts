import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Numbers of a day may be told in the units of another day. A unit that did not stand then is stood in for by what it was
 * made of (a later unit) or by what it became (an earlier one).
 */
export class TellUnitsOfAnotherDay1764007100000 implements MigrationInterface {
  name = 'TellUnitsOfAnotherDay1764007100000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create function units_standing_for(unit uuid, on_day date, known timestamptz) returns table (unit_id uuid) language plpgsql stable parallel safe rows 2 as $$
      #variable_conflict use_column
      declare began date := (select min(valid_from) from unit_period_known(known) p where p.unit_id = unit);
      begin
        return query
        with recursive kin as (
          select unit as unit_id
          union
          select case when began > on_day then s.from_unit_id else s.to_unit_id end from kin
            join unit_succession s on case when began > on_day then s.to_unit_id else s.from_unit_id end = kin.unit_id
             and s.recorded_at <= known and (s.effective_on > on_day) = (began > on_day)
           where not exists (select from unit_period_known(known) p where p.unit_id = kin.unit_id and on_day between p.valid_from and coalesce(p.valid_to, 'infinity'))
        )
        select kin.unit_id from kin
         where exists (select from unit_period_known(known) p where p.unit_id = kin.unit_id and on_day between p.valid_from and coalesce(p.valid_to, 'infinity'));
      end $$`);
    // Where a village would have lain on a day: the parents of what stands for it, else what stands for its own parent, then for the one above.
    await db.query(`
      create function village_parents_on(village uuid, parent uuid, day date, on_day date, known timestamptz) returns uuid[] language plpgsql stable parallel safe as $$
      declare
        found uuid[] := (
          select array_agg(distinct p.parent_id) from units_standing_for(village, on_day, known) s
            join unit_period_known(known) p on p.unit_id = s.unit_id and on_day between p.valid_from and coalesce(p.valid_to, 'infinity')
           where p.parent_id is not null);
        above uuid := parent;
      begin
        while found is null and above is not null loop
          found := (select array_agg(distinct s.unit_id) from units_standing_for(above, on_day, known) s);
          above := (select p.parent_id from unit_period_known(known) p where p.unit_id = above and day between p.valid_from and coalesce(p.valid_to, 'infinity'));
        end loop;
        return coalesce(found, '{}');
      end $$`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop function village_parents_on, units_standing_for');
  }
}
