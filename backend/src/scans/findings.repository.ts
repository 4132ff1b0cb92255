import { Injectable } from '@nestjs/common';
import type { Finding } from '@huong-uoc/rules';
import { Clock } from '../platform/clock';
import { newId, type Tx } from '../platform/database';
import { toCitation } from '../rulebooks';
import type { DoubtQuestion } from './find-questions';
import type { ScannedText } from './scan-text';

/** What one run of the rulebook over a text found. */
@Injectable()
export class FindingsRepository {
  constructor(private readonly clock: Clock) {}

  async isScanned(tx: Tx, textId: string): Promise<boolean> {
    const [row] = await tx.query<{ found: boolean }[]>('select exists (select from scan where text_id = $1) as found', [textId]);
    return row?.found === true;
  }

  async add(tx: Tx, roundId: string, textId: string, scanned: ScannedText): Promise<void> {
    const scanId = newId();
    const now = this.clock.now();
    const { version, hash, milliseconds, findings } = scanned;
    await tx.query('insert into scan (id, round_id, text_id, rulebook_version, rulebook_hash, scanned_at, milliseconds) values ($1, $2, $3, $4, $5, $6, $7)', [scanId, roundId, textId, version, hash, now, milliseconds]);
    const hinges = await this.addQuestions(tx, roundId, textId, scanned.questions);
    await tx.query(
      `insert into finding (id, round_id, text_id, scan_id, clause_index, address, quote, span_start, span_end, rule_id, rule_version, rulebook_version,
                            severity, direction, categories, why, pieces, guards_considered, law, suggestion, confidence, text_doubt, hinges_on, added_at)
       select f.id, $1, $2, $3, f.clause_index, f.address, f.quote, f.span_start, f.span_end, f.rule_id, f.rule_version, f.rulebook_version,
              f.severity, f.direction, f.categories, f.why, f.pieces, f.guards_considered, f.law, f.suggestion, f.confidence, f.text_doubt, f.hinges_on, $4
         from jsonb_to_recordset($5) f (id uuid, clause_index int, address text, quote text, span_start int, span_end int, rule_id text, rule_version int, rulebook_version text,
              severity text, direction text, categories text[], why text, pieces jsonb, guards_considered text[], law jsonb, suggestion text, confidence real, text_doubt text, hinges_on uuid)`,
      [roundId, textId, scanId, now, JSON.stringify(findings.map((finding) => rowOf(finding, hinges.get(finding) ?? null)))],
    );
  }

  /** Returns the question each hinging finding waits for. */
  private async addQuestions(tx: Tx, roundId: string, textId: string, questions: readonly DoubtQuestion[]): Promise<ReadonlyMap<Finding, string>> {
    const hinges = new Map<Finding, string>();
    const rows = questions.map(({ word: { word, start, end, place, confidence, box }, clause, readings, hinging }) => {
      const id = newId();
      for (const finding of hinging) if (!hinges.has(finding)) hinges.set(finding, id);
      return { id, place, clause_index: clause, span_start: start, span_end: end, word, readings, confidence, page: box?.page ?? null, box_left: box?.left ?? null, box_top: box?.top ?? null, box_width: box?.width ?? null, box_height: box?.height ?? null };
    });
    await tx.query(
      `insert into doubt_question (id, round_id, text_id, place, clause_index, span_start, span_end, word, readings, confidence, page, box_left, box_top, box_width, box_height)
       select q.id, $1, $2, q.place, q.clause_index, q.span_start, q.span_end, q.word, q.readings, q.confidence, q.page, q.box_left, q.box_top, q.box_width, q.box_height
         from jsonb_to_recordset($3) q (id uuid, place int, clause_index int, span_start int, span_end int, word text, readings text[], confidence real, page int, box_left real, box_top real, box_width real, box_height real)`,
      [roundId, textId, JSON.stringify(rows)],
    );
    return hinges;
  }
}

function rowOf(finding: Finding, hingesOn: string | null) {
  const { clause, address, quote, start, end, rule, ruleVersion, rulebook, severity, direction, categories, why, pieces, guardsConsidered, law, suggestion, confidence, textDoubt } = finding;
  return {
    id: newId(), clause_index: clause, address, quote, span_start: start, span_end: end, rule_id: rule, rule_version: ruleVersion, rulebook_version: rulebook,
    severity, direction, categories, why, pieces, guards_considered: guardsConsidered, law: law.map(toCitation), suggestion, confidence, text_doubt: textDoubt ?? null, hinges_on: hingesOn,
  };
}
