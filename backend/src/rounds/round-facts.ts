import { resultFacts, type DecidedFinding, type GivenWithStep, type OpinionKind, type Purpose, type Result, type ReviewState, type RoundFacts, type ZeroReason } from '@huong-uoc/workflow';

/** Whatever can run a reading statement: a transaction, or the database outside one. */
export interface Reader {
  query<Rows>(sql: string, parameters?: unknown[]): Promise<Rows>;
}

/** The facts the review table asks about, with the state they belong to. */
export interface StandingRound {
  readonly state: ReviewState;
  readonly facts: RoundFacts;
}

/** Who asks, when: `viewerId` decides whose eyes have seen the whole text; a lease counts until `now`. */
export interface FactsAsked {
  readonly viewerId: string;
  readonly now: Date;
  readonly given?: GivenWithStep;
}

interface Row {
  id: string;
  state: ReviewState;
  purpose: Purpose;
  proposed: Result | null;
  readingRequested: boolean;
  reviewStarted: boolean;
  leaseHolder: string | null;
  resultBy: string | null;
  contributors: string[];
  failureRetryable: boolean;
  newerRound: 'none' | 'arrived' | 'stands';
  replacedWhile: ReviewState | null;
  decided: DecidedRow[];
  openDoubts: number;
  wholeTextShown: boolean;
}
interface DecidedRow {
  kind: OpinionKind | null;
  reason: ZeroReason | null;
  citation: string | null;
  note: string | null;
  by: string | null;
  confirmedBy: string | null;
  recommended: boolean;
}

/** Reads the facts of many rounds in one statement; inside a transaction that holds the round's row lock they cannot change before the step is written. */
export async function roundFacts(reader: Reader, roundIds: readonly string[], asked: FactsAsked): Promise<ReadonlyMap<string, StandingRound>> {
  const rows = await reader.query<Row[]>(factsSql, [[...roundIds], asked.now, asked.viewerId]);
  return new Map(rows.map((row) => [row.id, { state: row.state, facts: factsOf(row, asked.given) }]));
}

function factsOf(row: Row, given: GivenWithStep | undefined): RoundFacts {
  const submitted = row.state === 'submitted';
  return {
    purpose: row.purpose,
    proposed: submitted ? row.proposed : null,
    readingRequested: row.readingRequested,
    reviewStarted: row.reviewStarted,
    leaseHolder: row.leaseHolder,
    submittedBy: submitted ? row.resultBy : null,
    contributors: row.contributors,
    failureRetryable: row.failureRetryable,
    newerRound: row.newerRound,
    replacedFrom: row.replacedWhile === null ? null : (replacedFrom[row.replacedWhile] ?? null),
    result: resultFacts(row.decided.map(decidedOf)),
    openDoubts: row.openDoubts,
    wholeTextShown: row.wholeTextShown,
    ...(given === undefined ? {} : { given }),
  };
}

const replacedFrom: Partial<Record<ReviewState, RoundFacts['replacedFrom']>> = { received: 'was-reading', reading: 'was-reading', unreadable: 'was-unreadable', ready: 'was-ready' };

function decidedOf({ kind, by, recommended, ...rest }: DecidedRow): DecidedFinding {
  return { recommended, opinion: kind === null || by === null ? null : { kind, by, ...rest } };
}

/**
 * Only findings of the text as it is read now count (`replaced_at is null`), and none that hinges on a doubtful word: that is a question first. A newer round is one of the same purpose, or
 * a text in force after a draft, that was neither withdrawn nor superseded; it stands once its review has begun.
 */
const factsSql = `
  select r.id, r.state, r.purpose, r.proposed, r.reading_requested as "readingRequested", r.review_started_at is not null as "reviewStarted",
         r.result_by as "resultBy", r.failure_retryable as "failureRetryable",
         (select l.holder from review_lease l where l.round_id = r.id and l.until > $2) as "leaseHolder",
         array(
           select r.submitted_by union select t.typed_by from typed_text t where t.round_id = r.id
           union select d.by from text_correction d where d.round_id = r.id
           union select f.added_by from finding f where f.round_id = r.id and f.replaced_at is null and f.added_by is not null
           union select o.by from opinion o join finding f on f.id = o.finding_id where f.round_id = r.id and f.replaced_at is null
           union select c.by from recommendation c join finding f on f.id = c.finding_id where f.round_id = r.id and f.replaced_at is null
           union select r.result_by where r.result_by is not null
         ) as contributors,
         coalesce((
           select case when bool_or(n.review_started_at is not null) then 'stands' else 'arrived' end
             from round n
            where n.charter_id = r.charter_id and n.number > r.number and n.state not in ('withdrawn', 'superseded')
              and (n.purpose = r.purpose or n.purpose = 'text-in-force')
           having count(*) > 0
         ), 'none') as "newerRound",
         case when r.state = 'superseded' then
           (select s.state from round_state s where s.round_id = r.id and s.state <> 'superseded' order by s.step desc limit 1)
         end as "replacedWhile",
         coalesce((
           select jsonb_agg(jsonb_build_object('kind', o.kind, 'reason', o.reason, 'citation', o.citation, 'note', o.note, 'by', o.by, 'confirmedBy', o.confirmed_by, 'recommended', c.finding_id is not null))
             from finding f
             left join opinion o on o.finding_id = f.id
             left join recommendation c on c.finding_id = f.id
            where f.round_id = r.id and f.replaced_at is null and f.hinges_on is null
         ), '[]') as decided,
         (select count(*)::int from doubt_question q join round_text t on t.id = q.text_id and t.replaced_at is null where t.round_id = r.id)
           + (select count(*)::int from text_correction x join round_text t on t.id = x.text_id and t.replaced_at is null where x.round_id = r.id and x.kind = 'page') as "openDoubts",
         exists (select from round_text t where t.round_id = r.id and t.replaced_at is null)
           and not exists (
             select from clause c join round_text t on t.id = c.text_id and t.replaced_at is null
              where t.round_id = r.id
                and not exists (select from clause_shown s where s.text_id = c.text_id and s.account_id::text = $3 and s.clause_index = c.index)
           ) as "wholeTextShown"
    from round r
   where r.id = any($1)`;
