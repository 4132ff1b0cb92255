import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Clause, ClauseTree } from '@huong-uoc/clauses';
import type { Doubt } from '@huong-uoc/text';
import { Clock } from '../platform/clock';
import { newId, type Tx } from '../platform/database';
import type { FileReading } from '../reading';
import type { Reading } from '../rounds';
import { RoundText } from './round-text.entity';
import { wordsHash } from './words-hash';

/** Texts as read, with their clauses. A new reading leaves the old one in place, marked as replaced. */
@Injectable()
export class TextsRepository {
  constructor(private readonly clock: Clock) {}

  async isRead(tx: Tx, { roundId, step }: Pick<Reading, 'roundId' | 'step'>): Promise<boolean> {
    return tx.existsBy(RoundText, { roundId, readingStep: step });
  }

  /** Returns the text's id. */
  async add(tx: Tx, { roundId, step, typed }: Reading, reading: FileReading): Promise<string> {
    const now = this.clock.now();
    await tx.query('update round_text set replaced_at = $2 where round_id = $1 and replaced_at is null', [roundId, now]);
    await tx.query('update finding set replaced_at = $2 where round_id = $1 and replaced_at is null', [roundId, now]);
    const id = newId();
    const { format, pages, text, tree, notes, paragraphs, lines, pageReports, changes, doubts } = reading;
    const hash = createHash('sha256').update(text).digest('hex');
    await tx.query(
      `insert into round_text (id, round_id, reading_step, typed_text_id, format, pages, text, hash, notes, paragraphs, lines, page_reports, changes, doubts, read_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
      [id, roundId, step, typed?.id ?? null, format, pages, text, hash, ...[notes, paragraphs, lines, pageReports, changes, doubts].map((rows) => JSON.stringify(rows)), now],
    );
    await this.addClauses(tx, id, roundId, tree.clauses);
    return id;
  }

  private async addClauses(tx: Tx, textId: string, roundId: string, clauses: readonly Clause[]): Promise<void> {
    const rows = clauses.map(({ index, address, kind, heading, label, zone, parent, leadIn, partOf, start, end, text }) => ({
      index, address, kind, heading, label, zone, parent, lead_in: leadIn, part_of: partOf, span_start: start, span_end: end, words_hash: wordsHash(text, label),
    }));
    await tx.query(
      `insert into clause (text_id, round_id, index, address, kind, heading, label, zone, parent, lead_in, part_of, span_start, span_end, words_hash)
       select $1, $2, c.* from jsonb_to_recordset($3) c (index int, address text, kind text, heading text, label text, zone text, parent int, lead_in int, part_of text, span_start int, span_end int, words_hash text)`,
      [textId, roundId, JSON.stringify(rows)],
    );
  }
}

/** A stored text as the scanner takes it. */
export interface StoredText {
  readonly id: string;
  readonly roundId: string;
  readonly step: number;
  readonly tree: ClauseTree;
  readonly doubts: readonly Doubt[];
}

export const storedTextSql = `
  select t.id, t.round_id as "roundId", t.reading_step as step, t.text, t.doubts,
         (select coalesce(jsonb_agg(jsonb_build_object('index', c.index, 'address', c.address, 'kind', c.kind, 'heading', c.heading, 'label', c.label, 'zone', c.zone, 'parent', c.parent,
                                                      'leadIn', c.lead_in, 'partOf', c.part_of, 'start', c.span_start, 'end', c.span_end) order by c.index), '[]') from clause c where c.text_id = t.id) as clauses
    from round_text t
   where t.id = $1 and t.replaced_at is null`;

/** Puts the tree together again as it was when the text was read. */
export function storedText(row: { id: string; roundId: string; step: number; text: string; doubts: readonly Doubt[]; clauses: readonly Omit<Clause, 'text'>[] }): StoredText {
  const { id, roundId, step, text, doubts, clauses } = row;
  return { id, roundId, step, doubts, tree: { text, clauses: clauses.map((clause) => ({ ...clause, text: text.slice(clause.start, clause.end) })) } };
}
