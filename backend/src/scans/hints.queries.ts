import { Injectable } from '@nestjs/common';
import type { Clause, Finding, Hints } from '@huong-uoc/contracts';
import type { CurrentUser } from '../platform/auth';
import { Database } from '../platform/database';
import { Problem } from '../platform/http';
import { RoundViews } from '../rounds';

type BareFinding = Omit<Finding, 'opinion' | 'recommendation' | 'sameElsewhere'>;
interface TextRow {
  readonly id: string;
  readonly text: string;
  readonly clauses: Omit<Clause, 'change' | 'previous'>[];
}

/** What the machine says of a draft, for the people who write it: hints, not a result. */
@Injectable()
export class HintsQueries {
  constructor(
    private readonly db: Database,
    private readonly rounds: RoundViews,
  ) {}

  /** Refuses `not-found` outside the viewer's reach, for a text in force (its findings wait for a person's word), and before the text is read. */
  async of(viewer: CurrentUser, roundId: string): Promise<Hints> {
    const round = await this.rounds.one(viewer, roundId);
    if (round.purpose !== 'draft' || round.findings === null) throw new Problem('not-found');
    const [text] = await this.db.query<TextRow>(
      `select t.id, t.text, (select coalesce(json_agg(json_build_object('index', c.index, 'address', c.address, 'heading', c.heading, 'zone', c.zone, 'start', c.span_start, 'end', c.span_end) order by c.index), '[]')
                               from clause c where c.text_id = t.id) as clauses
         from round_text t where t.round_id = $1 and t.replaced_at is null`,
      [roundId],
    );
    if (text === undefined) throw new Problem('not-found');
    const findings = await this.findings(text.id);
    return {
      round,
      text: text.text,
      clauses: text.clauses.map((clause) => ({ ...clause, change: null, previous: null })),
      findings: findings.map((finding) => ({ ...finding, opinion: null, recommendation: null, sameElsewhere: 0 })),
    };
  }

  private findings(textId: string): Promise<BareFinding[]> {
    return this.db.query<BareFinding>(
      `select id, clause_index as "clauseIndex", address, quote, span_start as start, span_end as "end", severity, direction, categories, why, law, suggestion, confidence,
              case when rule_id is not null then json_build_object('id', rule_id, 'version', rule_version, 'rulebook', rulebook_version) end as rule,
              (select coalesce(json_agg(json_build_object('concept', coalesce(p->>'label', p->>'concept'), 'start', p->'start', 'end', p->'end')), '[]') from jsonb_array_elements(pieces) p) as pieces
         from finding where text_id = $1 and replaced_at is null and scan_id is not null and hinges_on is null order by span_start, span_end, id`,
      [textId],
    );
  }
}
