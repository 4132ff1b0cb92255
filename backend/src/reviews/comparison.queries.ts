import { Injectable } from '@nestjs/common';
import type { ReviewDocument } from '@huong-uoc/contracts';
import { Database } from '../platform/database';
import { alignClauses, askedOutcomes, currentText, previousText, type AskedChange, type ClauseMatch, type ComparedText, type PresentFinding } from '../rounds';

/** How a round's text compares with the one before; both null and empty for a charter's first text. */
export interface Comparison {
  /** Per clause, in reading order; null when there is no text before. */
  readonly matches: readonly ClauseMatch[] | null;
  readonly asked: ReviewDocument['asked'];
}

@Injectable()
export class ComparisonQueries {
  constructor(private readonly db: Database) {}

  async of(roundId: string): Promise<Comparison> {
    const [current, previous] = [await currentText(this.db.read, roundId), await previousText(this.db.read, roundId)];
    if (current === null || previous === null) return { matches: null, asked: [] };
    const matches = alignClauses(previous.clauses, current.clauses);
    return { matches, asked: await this.asked(previous, current, matches) };
  }

  /** Changes asked for last time: recommendations whose opinion still called for a change. */
  private async asked(previous: ComparedText, current: ComparedText, matches: readonly ClauseMatch[]): Promise<ReviewDocument['asked']> {
    const asked = await this.db.query<AskedChange>(
      `select f.clause_index as "clauseIndex", f.address, f.quote, m.proposed, f.categories
         from finding f join recommendation m on m.finding_id = f.id join opinion o on o.finding_id = f.id and o.kind <> '0' and o.kind <> 'E'
        where f.text_id = $1 and f.replaced_at is null order by f.span_start, f.id`,
      [previous.textId],
    );
    if (asked.length === 0) return [];
    const present = await this.db.query<PresentFinding>(
      `select clause_index as "clauseIndex", categories, severity = 'positive' as positive from finding where text_id = $1 and replaced_at is null`,
      [current.textId],
    );
    return [...askedOutcomes(asked, current.clauses, matches, present)];
  }
}
