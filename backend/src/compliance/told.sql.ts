/** What followed a unit and what it was made of, as known at the moment `$3`. */
const kinOf = (unit: string): string => `
        select s.to_unit_id as unit_id from unit_succession s where s.from_unit_id = ${unit} and s.recorded_at <= $3
        union all
        select s.from_unit_id from unit_succession s where s.to_unit_id = ${unit} and s.recorded_at <= $3`;

/**
 * Villages of D with the units of the boundary day `$4` they lie in, or would have lain in: more than one where what they
 * were made of, or became, was divided. A village that did not stand then and came of no other lies where its commune does,
 * which is found once per commune. Some of them may lie outside of `$1` on that day; whoever reads leaves these out.
 */
export const toldSql = `
  kin as (
    with recursive kin as (
      select t.unit_id from unit_subtree_known($1, $4, $3) t join unit u on u.id = t.unit_id and u.level <> 'village'
      union
      select n.unit_id from kin cross join lateral (${kinOf('kin.unit_id')}
        union all
        select p.unit_id from unit_period_known($3) p join unit u on u.id = p.unit_id and u.level <> 'village'
         where p.parent_id = kin.unit_id and $2::date between p.valid_from and coalesce(p.valid_to, 'infinity')) n
    )
    select unit_id from kin
  ),
  near as (
    with recursive near as (
      select p.unit_id from kin join unit_period_known($3) p on p.parent_id = kin.unit_id join unit u on u.id = p.unit_id and u.level = 'village'
      union
      select n.unit_id from near cross join lateral (${kinOf('near.unit_id')}) n
    )
    select unit_id from near
  ),
  lying as materialized (
    select p.unit_id as village_id, p.kind || ' ' || p.name as label, p.valid_from, p.parent_id, o.parent_id as then_under,
           o.parent_id is null and (exists (select from unit_succession s where s.from_unit_id = p.unit_id) or exists (select from unit_succession s where s.to_unit_id = p.unit_id)) as has_kin
      from near
      join unit_period_known($3) p on p.unit_id = near.unit_id and $2::date between p.valid_from and coalesce(p.valid_to, 'infinity')
      left join unit_period_known($3) o on o.unit_id = near.unit_id and $4::date between o.valid_from and coalesce(o.valid_to, 'infinity')
  ),
  of_unit as materialized (
    select u.parent_id, village_parents_on(null, u.parent_id, $2::date, $4::date, $3) as parents
      from (select distinct parent_id from lying where then_under is null and not has_kin) u
  ),
  standing as materialized (
    select l.village_id, l.label, l.valid_from,
           case when l.then_under is not null then array[l.then_under] when l.has_kin then village_parents_on(l.village_id, l.parent_id, $2::date, $4::date, $3) else o.parents end as parents
      from lying l left join of_unit o on o.parent_id = l.parent_id and l.then_under is null and not l.has_kin
  )`;
