/** What followed a unit and what it was made of, as known at the moment `$3`. */
const kinOf = (unit: string): string => `
        select s.to_unit_id as unit_id from unit_succession s where s.from_unit_id = ${unit} and s.recorded_at <= $3
        union all
        select s.from_unit_id from unit_succession s where s.to_unit_id = ${unit} and s.recorded_at <= $3`;

/**
 * Villages of D with the units of the boundary day `$4` they lie in, or would have lain in: more than one where what they
 * were made of, or became, was divided. Some of them may lie outside of `$1` on that day; whoever reads leaves these out.
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
  standing as materialized (
    select p.unit_id as village_id, p.kind || ' ' || p.name as label, p.valid_from,
           case when o.parent_id is null then village_parents_on(p.unit_id, p.parent_id, $2::date, $4::date, $3) else array[o.parent_id] end as parents
      from near
      join unit_period_known($3) p on p.unit_id = near.unit_id and $2::date between p.valid_from and coalesce(p.valid_to, 'infinity')
      left join unit_period_known($3) o on o.unit_id = near.unit_id and $4::date between o.valid_from and coalesce(o.valid_to, 'infinity')
  )`;
