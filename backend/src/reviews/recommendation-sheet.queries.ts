import { Injectable } from '@nestjs/common';
import type { Citation, RecommendationSheet } from '@huong-uoc/contracts';
import type { CurrentUser } from '../platform/auth';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { Problem } from '../platform/http';
import { RoundViews } from '../rounds';

interface Row {
  charter: RecommendationSheet['charter'];
  findingId: string | null;
  address: string;
  text: string;
  clauseStart: number;
  clauseEnd: number;
  quote: string;
  why: string;
  law: Citation[];
  reason: string;
  proposed: string;
  agrees: boolean | null;
  answerReason: string | null;
  answeredAt: Date | null;
}

/** The commune's sheet: clause now, proposed clause, why. It exists while the commune is asked and once a result is approved, never before. */
@Injectable()
export class RecommendationSheetQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly rounds: RoundViews,
  ) {}

  /** Refuses `not-found` out of reach, and to a commune as long as nothing was asked or approved. */
  async of(viewer: CurrentUser, roundId: string): Promise<RecommendationSheet> {
    const rows = await this.db.query<Row>(sheetSql, [viewer.unitId, this.clock.today(), roundId, viewer.role === 'commune']);
    const [first] = rows;
    if (first === undefined) throw new Problem('not-found');
    return { round: await this.rounds.one(viewer, roundId), charter: first.charter, items: rows.filter(({ findingId }) => findingId !== null).map(itemOf) };
  }
}

/** A result is out when the round is approved, or was approved and then superseded; not while it is reopened. */
const sheetSql = `
  select jsonb_build_object('id', ch.id, 'title', v.title, 'villageLabel', p.label, 'communeLabel', p.commune_label) as charter,
         f.id as "findingId", f.address, t.text, c.span_start as "clauseStart", c.span_end as "clauseEnd", f.quote, f.why, f.law,
         m.reason, m.proposed, m.answer_agrees as agrees, m.answer_reason as "answerReason", m.answered_at as "answeredAt"
    from round r
    join charter ch on ch.id = r.charter_id
    join lateral (select title from charter_version where charter_id = ch.id order by version desc limit 1) v on true
   cross join lateral village_place(ch.village_id, $2) p
    left join round_text t on t.round_id = r.id and t.replaced_at is null
    left join (finding f join recommendation m on m.finding_id = f.id join opinion o on o.finding_id = f.id and o.kind not in ('0', 'E')) on f.text_id = t.id and f.replaced_at is null
    left join clause c on c.text_id = f.text_id and c.index = f.clause_index
   where r.id = $3 and ch.village_id in (select unit_id from unit_reach($1, $2))
     and (not $4 or r.state in ('commune-opinion', 'approved-clean', 'approved-not-clean')
          or (r.state = 'superseded' and (select s.state from round_state s where s.round_id = r.id and s.state <> 'superseded' order by s.step desc limit 1) in ('approved-clean', 'approved-not-clean')))
   order by f.span_start, f.id`;

function itemOf(row: Row): RecommendationSheet['items'][number] {
  const { address, quote, why, law, reason, proposed, agrees, answerReason, answeredAt } = row;
  return {
    findingId: row.findingId ?? '', address, quote, why, law,
    clauseText: row.text.slice(row.clauseStart, row.clauseEnd).trim(),
    recommendation: { reason, proposed, answer: agrees === null || answeredAt === null ? null : { agrees, reason: answerReason, at: answeredAt.toISOString() } },
  };
}
