import type { LegalEvent, LegalEraId } from '@huong-uoc/workflow';

/** What the registration said of a charter, before any act of the ledger, as known at `$2`. */
export interface RegisteredFacts {
  readonly era: LegalEraId;
  readonly adoptedOn: string | null;
  readonly recognisedOn: string | null;
  readonly recognitionNumber: string | null;
  readonly recognisedBy: string | null;
  readonly inForceFrom: string | null;
  readonly inForceTo: string | null;
  /** Its village was merged or divided by the day `$3`. */
  readonly villageEnded: boolean;
}
export const registeredSql = `
  select v.era, v.adopted_on::text as "adoptedOn", v.recognised_on::text as "recognisedOn", v.recognition_number as "recognitionNumber", v.recognised_by as "recognisedBy",
         v.in_force_from::text as "inForceFrom", v.in_force_to::text as "inForceTo",
         exists (select from unit_succession s where s.from_unit_id = c.village_id and s.effective_on <= $3 and s.recorded_at <= $2) as "villageEnded"
    from charter c
    join lateral (
      select * from charter_version w where w.charter_id = c.id and w.recorded_at <= $2
         and w.version < coalesce((select min(f.version) from charter_version f where f.charter_id = c.id and f.act_id is not null), 2147483647)
       order by w.version desc limit 1) v on true
   where c.id = $1`;

/** An act as it was recorded. */
export type RecordedAct = LegalEvent & { readonly id: string; readonly recordedOn: string };

/** The columns of an act in the words of the legal table. */
export const actColumns = `
  a.id, a.act, a.on_day::text as "on", a.number, a.issuer, a.ground, a.clauses, a.deadline::text, a.reason, a.votes, a.papers,
  to_char(a.recorded_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') as "recordedOn"`;

/** The acts of a charter known at `$2`, in the order of their days, without those struck out by then. */
export const actsSql = `
  select ${actColumns} from legal_act a
   where a.charter_id = $1 and a.recorded_at <= $2 and not exists (select from legal_act_void x where x.act_id = a.id and x.recorded_at <= $2)
   order by a.on_day, a.seq`;

/** Letters of approved not-clean results of a charter: the commune has received the recommendation from that day on. */
export const lettersSql = `
  select to_char(l.prepared_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') as "on" from recommendation_letter l join round r on r.id = l.round_id
   where r.charter_id = $1 and r.purpose = 'text-in-force' and l.prepared_at <= $2 order by 1`;
