/** Villages in the reach of a unit `$1` as on the day `$2`, one row each with what it was called, made of and went into. `$3` is a search key. */
export const registerSql = `
  with reach as materialized (
    select unit_id from unit_reach($1, $2)
    union
    select village_id from unassigned_village where commune_id in (select unit_id from unit_subtree($1, $2))
  ),
  village as (
    select u.id, p.kind, p.name, p.parent_id, p.valid_from, p.valid_to, above.level as above,
           case when p.valid_to < $2 then 'ended' when above.level <> 'commune' then 'unassigned' else 'standing' end as status
      from unit u
      join reach r on r.unit_id = u.id
      join lateral (select * from unit_period p where p.unit_id = u.id and p.valid_from <= $2 order by p.valid_from desc limit 1) p on true
      join unit above on above.id = p.parent_id
     where u.level = 'village'
       and ($3::text is null or exists (select from unit_period o where o.unit_id = u.id and strpos(o.search, $3) > 0))
  )
  select v.id, v.kind, v.name, case when v.above = 'commune' then v.parent_id end as "communeId", c.kind || ' ' || c.name as "communeLabel", v.status,
         v.valid_from::text as since, case when v.valid_to < $2 then v.valid_to::text end as until,
         coalesce((select json_agg(json_build_object('label', o.kind || ' ' || o.name, 'communeLabel', oc.kind || ' ' || oc.name, 'from', o.valid_from, 'to', o.valid_to) order by o.valid_from)
                     from unit_period o
                     join lateral (select kind, name from unit_period w where w.unit_id = o.parent_id and w.valid_from <= o.valid_to order by w.valid_from desc limit 1) oc on true
                    where o.unit_id = v.id and o.valid_from < v.valid_from), '[]') as before,
         coalesce((select json_agg(json_build_object('id', s.to_unit_id, 'label', w.kind || ' ' || w.name) order by w.name)
                     from unit_succession s join lateral (select kind, name from unit_period where unit_id = s.to_unit_id order by valid_from desc limit 1) w on true
                    where s.from_unit_id = v.id and s.effective_on <= $2), '[]') as into,
         coalesce((select json_agg(json_build_object('id', s.from_unit_id, 'label', w.kind || ' ' || w.name) order by w.name)
                     from unit_succession s join lateral (select kind, name from unit_period where unit_id = s.from_unit_id order by valid_from desc limit 1) w on true
                    where s.to_unit_id = v.id and s.effective_on <= $2), '[]') as "from",
         (select json_build_object('year', h.year, 'households', h.households) from village_households h where h.village_id = v.id order by h.year desc, h.recorded_at desc limit 1) as households,
         coalesce((select json_agg(json_build_object('id', a.commune_id, 'label', w.kind || ' ' || w.name) order by w.name)
                     from unassigned_village a join unit_period w on w.unit_id = a.commune_id and w.valid_to is null where a.village_id = v.id and v.status = 'unassigned'), '[]') as candidates,
         count(*) over () as total, count(*) filter (where v.status = 'standing') over () as standing, count(*) filter (where v.status = 'unassigned') over () as unassigned
    from village v
    join lateral (select kind, name from unit_period where unit_id = v.parent_id and valid_from <= $2 order by valid_from desc limit 1) c on true
   order by array_position(array['unassigned', 'standing', 'ended'], v.status), c.name collate "vi-x-icu", v.name collate "vi-x-icu", v.kind, v.id`;

/** Villages that stand on the day `$2` in the tree of `$1`. */
export const standingCountSql = `select count(*) as standing from unit_subtree($1, $2) t join unit u on u.id = t.unit_id and u.level = 'village'`;

/** Changes in the reach of `$1` on the day `$2`, the latest first, or the one named `$3`. */
export const changesSql = `
  select g.id, g.kind as change, json_build_object('id', g.unit_id, 'label', w.kind || ' ' || w.name) as unit, g.effective_on::text as "effectiveOn", g.number,
         g.issued_on::text as "issuedOn", g.issuer, g.note, g.detail, g.recorded_at as "recordedAt", a.display_name as "recordedBy",
         (g.recorded_at at time zone 'Asia/Ho_Chi_Minh')::date > g.effective_on as late,
         (select json_build_object('name', f.file_name, 'sizeBytes', f.size_bytes) from unit_change_file f where f.change_id = g.id order by f.recorded_at desc limit 1) as file,
         (select count(*)::int from unit_subtree($1, g.effective_on) t join unit u on u.id = t.unit_id and u.level = 'village') as "standingAfter"
    from unit_change g
    join account a on a.id = g.recorded_by
    join lateral (select kind, name from unit_period where unit_id = g.unit_id order by valid_from desc limit 1) w on true
   where g.unit_id in (select unit_id from unit_reach($1, $2)) and ($3::uuid is null or g.id = $3)
   order by g.effective_on desc, g.recorded_at desc, g.id desc
   limit 500`;
