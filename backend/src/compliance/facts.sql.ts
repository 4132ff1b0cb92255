import { toldSql } from './told.sql';

/**
 * Everything the numbers rest on, for the part of the tree under `$1` as it stood on D (`$2`), as known at the moment `$3`;
 * told in the units of another day if `$4` names one. One row per village that stands on D, and one per charter of these
 * villages or of villages that went into them.
 */

/**
 * Villages of the subtree with the commune they lay in on D, and villages that ended before D with the standing village
 * they went into: a merged village's charter stays in the count until a paper says what became of it.
 */
const standingSql = `
  standing as materialized (
    select u.id as village_id, array[p.parent_id] as parents, p.kind || ' ' || p.name as label, p.valid_from
      from unit_subtree_known($1, $2, $3) t
      join unit u on u.id = t.unit_id and u.level = 'village'
      join unit_period_known($3) p on p.unit_id = u.id and $2::date between p.valid_from and coalesce(p.valid_to, 'infinity')
  )`;
const places = (told: boolean): string => `
  ${told ? toldSql : standingSql},
  gone_into as (
    with recursive into_standing as (
      select s.from_unit_id as village_id, s.to_unit_id as standing_id from unit_succession s join standing v on v.village_id = s.to_unit_id where s.effective_on <= $2 and s.recorded_at <= $3
      union
      select s.from_unit_id, i.standing_id from into_standing i join unit_succession s on s.to_unit_id = i.village_id and s.effective_on <= $2 and s.recorded_at <= $3
    )
    select distinct on (i.village_id) i.village_id, i.standing_id
      from into_standing i join unit u on u.id = i.village_id and u.level = 'village'
     where not exists (select from standing v where v.village_id = i.village_id)
     order by i.village_id, i.standing_id
  ),
  place as (
    select village_id as own_id, village_id, false as merged from standing
    union all
    select village_id, standing_id, true from gone_into
  )`;

/** Villages with the answer known at K; without one, asked since they exist. */
export const villagesSql = (told: boolean): string => `
  with ${places(told)}
  select v.village_id as village, v.parents, v.label, c.kind || ' ' || c.name as "communeLabel", coalesce(a.answer, 'not-answered') as answer,
         coalesce(to_char(a.recorded_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD'), v.valid_from::text) as since
    from standing v
    left join unit_period_known($3) c on c.unit_id = v.parents[1] and ${told ? '$4' : '$2'}::date between c.valid_from and coalesce(c.valid_to, 'infinity')
    left join lateral (select answer, recorded_at from village_answer where village_id = v.village_id and recorded_at <= $3 order by recorded_at desc, id desc limit 1) a on true`;

/**
 * When a version of the legal facts puts a charter in force: the recorded day, else that of recognition; papers of the
 * older eras are not asked for either and count from their adoption, at the latest from when they were recorded.
 */
const forceFrom = `coalesce(w.in_force_from, w.recognised_on, case when w.era in ('CT-24-1998', 'QD-22-2018') then coalesce(w.adopted_on, (w.recorded_at at time zone 'Asia/Ho_Chi_Minh')::date) end)`;

/** What is known at K of each charter: its versions, its rounds with the day their text came into force, its acts and letters. */
const recorded = `
  known as materialized (
    select w.charter_id, w.version, w.kind, w.title, w.in_force_to, w.recorded_at, ${forceFrom} as force_from
      from charter_version w where w.recorded_at <= $3
  ),
  latest as (select distinct on (charter_id) * from known order by charter_id, version desc),
  started as (select distinct on (charter_id) charter_id, force_from from known where force_from <= $2 order by charter_id, version desc),
  first_recorded as (select charter_id, force_from, force_from::timestamp at time zone 'Asia/Ho_Chi_Minh' as starts_at, min(recorded_at) as recorded_at, max(version) as version from known where force_from is not null group by charter_id, force_from),
  text_in_force as (
    select r.id, r.charter_id, r.submitted_at, lead(r.submitted_at) over (partition by r.charter_id order by r.number) is not null as followed
      from round r
     where r.purpose = 'text-in-force' and r.submitted_at <= $3 and not (r.state = 'withdrawn' and r.state_since <= $3)
  ),
  dated_round as (
    select distinct on (t.id) t.id, t.charter_id, f.force_from, greatest(t.submitted_at, f.recorded_at) as recorded_at
      from text_in_force t
      join first_recorded f on f.charter_id = t.charter_id
     cross join lateral (select f.recorded_at <= t.submitted_at or not t.followed as its_own, f.starts_at <= t.submitted_at as possible) is_date
     order by t.id, is_date.its_own desc, is_date.possible desc, case when is_date.its_own and is_date.possible then f.version end desc, f.version
  ),
  act as (
    select a.charter_id, json_agg(json_build_object('act', a.act, 'on', a.on_day, 'number', null, 'issuer', null, 'ground', null, 'clauses', a.clauses, 'deadline', a.deadline, 'reason', null, 'votes', null, 'papers', '[]'::json) order by a.on_day, a.seq) as acts
      from legal_act a
     where a.on_day <= $2 and a.recorded_at <= $3 and a.act not in ('draft-posted', 'dossier-received', 'matter-received', 'decision-sent', 'complaint-answered')
       and not exists (select from legal_act_void x where x.act_id = a.id and x.recorded_at <= $3)
     group by a.charter_id
  ),
  letter as (select round_id, max(prepared_at) as prepared_at from recommendation_letter where prepared_at <= $3 group by round_id)`;

/**
 * Charters with the text-in-force rounds known at K, each round with its last state and its last state before it was
 * superseded (all that a result on D depends on), and the acts of the legal ledger that move what is counted. Instants are milliseconds. A text came into force on the day that was
 * recorded when it was handed in; for the latest text what was recorded since may correct that day, but not to one after
 * the text was handed in: such a day is the coming text's. A day recorded only later will do where none was known.
 */
export const chartersSql = (told: boolean): string => `
  with ${places(told)}, ${recorded}
  select c.id as charter, p.village_id as village, p.merged, l.kind, l.title,
         s.force_from is not null and (l.in_force_to is null or l.in_force_to >= $2) as "inForce",
         coalesce(s.force_from, (c.registered_at at time zone 'Asia/Ho_Chi_Minh')::date)::text as "forceFrom",
         (c.registered_at at time zone 'Asia/Ho_Chi_Minh')::date::text as "registeredOn",
         floor(extract(epoch from coalesce(fr.recorded_at, c.registered_at)) * 1000)::float8 as "recordedAt",
         d.id as round, d.force_from::text as "roundForceFrom",
         floor(extract(epoch from d.recorded_at) * 1000)::float8 as "roundRecordedAt",
         ls.state, floor(extract(epoch from ls.at) * 1000)::float8 as "stateAt",
         exists (select from approved_commitment k where k.round_id = d.id and k.step = coalesce(lo.step, ls.step)) as commits,
         lo.state as "ownState", floor(extract(epoch from lo.at) * 1000)::float8 as "ownStateAt",
         to_char(t.prepared_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') as "letterOn", act.acts
    from charter c
    join place p on p.own_id = c.village_id
    join latest l on l.charter_id = c.id
    left join started s on s.charter_id = c.id
    left join first_recorded fr on fr.charter_id = c.id and fr.force_from = s.force_from
    left join dated_round d on d.charter_id = c.id and d.force_from <= $2
    left join lateral (select state, at, step from round_state where round_id = d.id and at <= $3 order by step desc limit 1) ls on true
    left join lateral (select state, at, step from round_state where ls.state = 'superseded' and round_id = d.id and step < ls.step order by step desc limit 1) lo on true
    left join letter t on t.round_id = d.id
    left join act on act.charter_id = c.id
   where c.registered_at <= $3`;

/** Units above the villages as they stood on a day `$2` and were known at K, with their parents: how facts add up. */
export const treeSql = `
  select u.id, u.level, p.kind || ' ' || p.name as label, p.name, p.parent_id as "parentId"
    from unit_subtree_known($1, $2, $3) t
    join unit u on u.id = t.unit_id and u.level <> 'village'
    join unit_period_known($3) p on p.unit_id = u.id and $2::date between p.valid_from and coalesce(p.valid_to, 'infinity')
   order by p.name collate "vi-x-icu", u.id`;

/** Rounds with a result in the year of D, or without any by then, with their steps up to D and K; what C5 counts of them is the library's to say. */
export const runsSql = (told: boolean): string => `
  with ${places(told)},
  day as (select date_trunc('year', $2::date::timestamp) at time zone 'Asia/Ho_Chi_Minh' as starts_at, least($3, ($2::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh' - interval '1 millisecond') as ends_at)
  select r.id as round, c.id as charter, p.village_id as village, r.purpose,
         json_agg(json_build_object('at', floor(extract(epoch from s.at) * 1000), 'state', s.state, 'asked', s.action = 'request-review') order by s.step) as steps
    from day
   cross join place p
    join charter c on c.village_id = p.own_id
    join round r on r.charter_id = c.id and r.submitted_at <= day.ends_at
     and not (r.state in ('approved-clean', 'approved-not-clean', 'withdrawn', 'superseded') and r.state_since < day.starts_at)
    join round_state s on s.round_id = r.id and s.at <= day.ends_at
   group by r.id, c.id, p.village_id, r.purpose`;
