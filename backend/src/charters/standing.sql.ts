/** Entries of the charter's legal ledger that were not struck out. */
const acts = (kinds: string): string => `select a.act, a.on_day, a.seq from legal_act a where a.charter_id = c.id and a.act in (${kinds}) and not exists (select from legal_act_void x where x.act_id = a.id)`;
const lastOf = (kinds: string): string => `${acts(kinds)} order by a.on_day desc, a.seq desc limit 1`;
const noneOf = (kinds: string): string => `not exists (${acts(kinds)})`;

/**
 * Charters as they stand now, one row each: what is known, where the village lies today, and the round that leads (see
 * `LeadingRound`). `$1` is the viewer's unit and `$2` today: every list of charters starts from this and so stays in reach.
 */
export const standingCharters = `
  select c.id, c.village_id, c.demo, to_char(c.registered_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') as registered_on,
         v.kind, v.title, v.search, v.era, v.adopted_on::text, v.recognised_on::text, v.recognition_number, v.recognised_by, v.in_force_from::text, v.in_force_to::text,
         p.label as village_label, p.search as village_search, p.commune_id, p.commune_label,
         case when drafted.leads then d.id else f.id end as round_id,
         case when drafted.leads then 'draft' when f.id is not null then 'text-in-force' end as purpose,
         case when drafted.leads then d.state else f.state end as state,
         case when drafted.leads then d.state_since else f.state_since end as state_since,
         case when drafted.leads then d.reading_requested else false end as reading_requested,
         merged.on_day::text as merged_on, suspended.on_day::text as suspended_on, amended.on_day::text as amendment_on
    from charter c
    join lateral (select * from charter_version where charter_id = c.id order by version desc limit 1) v on true
    cross join lateral village_place(c.village_id, $2) p
    left join lateral (select * from round where charter_id = c.id and purpose = 'text-in-force' and state not in ('withdrawn', 'superseded') order by number desc limit 1) f on true
    left join lateral (select * from round where charter_id = c.id and purpose = 'draft' and state not in ('withdrawn', 'superseded') order by number desc limit 1) d on true
    cross join lateral (select d.id is not null and (f.id is null or (f.state = 'approved-not-clean' and d.number > f.number)) as leads) drafted
    left join lateral (select min(s.effective_on) as on_day from unit_succession s where s.from_unit_id = c.village_id and s.effective_on <= $2 and v.kind = 'general' and ${noneOf("'survival'")}) merged on true
    left join lateral (select on_day from (${lastOf("'suspension-part', 'suspension-whole', 're-recognition', 'abolition-part'")}) a where a.act in ('suspension-part', 'suspension-whole')) suspended on true
    left join lateral (select on_day from (${lastOf("'adoption', 'recognition', 'refusal', 'amendment-adoption', 'amendment', 'amendment-refusal', 're-recognition'")}) a where a.act = 'amendment-adoption') amended on true
   where c.village_id in (select unit_id from unit_reach($1, $2))`;

/** A row of `standingCharters`. */
export interface StandingCharter {
  readonly id: string;
  readonly village_id: string;
  readonly demo: boolean;
  readonly registered_on: string;
  readonly kind: 'general' | 'sector';
  readonly title: string;
  readonly era: 'CT-24-1998' | 'QD-22-2018' | 'LUAT-10-2022' | 'ND-61-2023';
  readonly adopted_on: string | null;
  readonly recognised_on: string | null;
  readonly recognition_number: string | null;
  readonly recognised_by: string | null;
  readonly in_force_from: string | null;
  readonly in_force_to: string | null;
  readonly village_label: string;
  readonly commune_id: string;
  readonly commune_label: string;
  readonly round_id: string | null;
  readonly purpose: 'text-in-force' | 'draft' | null;
  readonly state: string | null;
  readonly state_since: Date | null;
  readonly reading_requested: boolean;
  readonly merged_on: string | null;
  readonly suspended_on: string | null;
  readonly amendment_on: string | null;
}
