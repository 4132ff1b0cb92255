import { Injectable } from '@nestjs/common';
import type { Category, Citation, Direction, Finding, Severity } from '@huong-uoc/contracts';
import type { OpinionKind, ZeroReason } from '@huong-uoc/workflow';
import type { CurrentUser } from '../platform/auth';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { Problem } from '../platform/http';

interface Row {
  id: string;
  clauseIndex: number;
  address: string;
  quote: string;
  start: number;
  end: number;
  ruleId: string | null;
  ruleVersion: number | null;
  rulebookVersion: string | null;
  severity: Severity;
  direction: Direction;
  categories: Category[];
  why: string;
  pieces: { concept: string; label?: string; start: number; end: number }[];
  law: Citation[];
  suggestion: string | null;
  confidence: number;
  kind: OpinionKind | null;
  reason: ZeroReason | null;
  citation: string | null;
  note: string | null;
  commits: boolean | null;
  by: string | null;
  byId: string | null;
  at: Date | null;
  confirmed: boolean;
  carriedOver: boolean;
  recommendedReason: string | null;
  proposed: string | null;
  answerAgrees: boolean | null;
  answerReason: string | null;
  answeredAt: Date | null;
  sameElsewhere: number;
}

/** Findings with what people said about them, for those who review; the commune's view is the recommendation sheet. */
@Injectable()
export class FindingsQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** The findings of the text as it is read now, in reading order. */
  async ofRound(viewer: CurrentUser, roundId: string): Promise<Finding[]> {
    return (await this.rows(viewer, 'f.round_id = $3', roundId)).map(findingOf);
  }

  async one(viewer: CurrentUser, findingId: string): Promise<Finding> {
    const [row] = await this.rows(viewer, 'f.id = $3', findingId);
    if (row === undefined) throw new Problem('not-found');
    return findingOf(row);
  }

  private rows(viewer: CurrentUser, where: string, id: string): Promise<Row[]> {
    return this.db.query<Row>(`${findingsSql(where)}`, [viewer.unitId, this.clock.today(), id]);
  }
}

/** `same` counts other rounds within reach whose present text holds a clause of the same words; one pass over the clauses concerned. */
const findingsSql = (where: string): string => `
  with reach as materialized (select unit_id from unit_reach($1, $2)),
  shown as (
    select f.* from finding f join round r on r.id = f.round_id join charter c on c.id = r.charter_id
     where ${where} and f.replaced_at is null and c.village_id in (select unit_id from reach)
  ),
  words as (select distinct c.words_hash, f.round_id from shown f join clause c on c.text_id = f.text_id and c.index = f.clause_index),
  same as (
    select w.words_hash, count(distinct c.round_id)::int as rounds
      from words w
      join clause c on c.words_hash = w.words_hash and c.round_id <> w.round_id
      join round_text t on t.id = c.text_id and t.replaced_at is null
      join round r on r.id = c.round_id and r.state <> 'withdrawn'
      join charter ch on ch.id = r.charter_id
     where ch.village_id in (select unit_id from reach)
     group by w.words_hash
  )
  select f.id, f.clause_index as "clauseIndex", f.address, f.quote, f.span_start as start, f.span_end as "end", f.rule_id as "ruleId", f.rule_version as "ruleVersion",
         f.rulebook_version as "rulebookVersion", f.severity, f.direction, f.categories, f.why, f.pieces, f.law, f.suggestion, f.confidence,
         o.kind, o.reason, o.citation, o.note, o.commits, a.display_name as by, o.by as "byId", o.at, o.confirmed_by is not null as confirmed, o.carried_from is not null as "carriedOver",
         m.reason as "recommendedReason", m.proposed, m.answer_agrees as "answerAgrees", m.answer_reason as "answerReason", m.answered_at as "answeredAt",
         coalesce(s.rounds, 0) as "sameElsewhere"
    from shown f
    left join opinion o on o.finding_id = f.id
    left join account a on a.id = o.by
    left join recommendation m on m.finding_id = f.id
    left join clause c on c.text_id = f.text_id and c.index = f.clause_index
    left join same s on s.words_hash = c.words_hash
   order by f.span_start, f.span_end, f.id`;

function findingOf(row: Row): Finding {
  const { id, clauseIndex, address, quote, start, end, severity, direction, categories, why, law, suggestion, confidence, sameElsewhere } = row;
  return {
    id, clauseIndex, address, quote, start, end, severity, direction, categories, why, law, suggestion, confidence, sameElsewhere,
    rule: row.ruleId === null || row.ruleVersion === null ? null : { id: row.ruleId, version: row.ruleVersion, rulebook: row.rulebookVersion ?? '' },
    pieces: row.pieces.map((piece) => ({ concept: piece.label ?? piece.concept, start: piece.start, end: piece.end })),
    opinion: opinionOf(row),
    recommendation: recommendationOf(row),
  };
}

function opinionOf({ kind, reason, citation, note, commits, by, byId, at, confirmed, carriedOver }: Row): Finding['opinion'] {
  if (kind === null || by === null || byId === null || at === null) return null;
  return { kind, reason, citation, note, commits, by, byId, at: at.toISOString(), confirmed: kind === '0' && reason === 7 ? confirmed : null, carriedOver };
}

function recommendationOf({ recommendedReason, proposed, answerAgrees, answerReason, answeredAt }: Row): Finding['recommendation'] {
  if (recommendedReason === null || proposed === null) return null;
  return { reason: recommendedReason, proposed, answer: answerAgrees === null || answeredAt === null ? null : { agrees: answerAgrees, reason: answerReason, at: answeredAt.toISOString() } };
}
