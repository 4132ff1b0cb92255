import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Clause, ClauseTree } from '@huong-uoc/clauses';
import { Clock } from '../platform/clock';
import { newId, type Tx } from '../platform/database';
import type { TextLine, TextPage } from '../reading';
import type { Reading } from '../rounds';
import type { KeptDoubt } from './doubtful-word';
import type { KeptText, StoredReading } from './kept-text';
import { RoundText } from './round-text.entity';
import { wordsHash } from './words-hash';

/** Where a text comes from: the reading of the round that asked for it, and the typed text it was read from, if any. */
export type TextSource = Pick<Reading, 'roundId' | 'step'> & { readonly typed: { readonly id: string } | null };
/** Which version of its reading a text is, and which corrections made it of the one before. */
export interface Corrected {
  readonly correction: number;
  readonly corrections: readonly string[];
}

/** Texts as read, with their clauses. A new reading leaves the old one in place, marked as replaced. */
@Injectable()
export class TextsRepository {
  constructor(private readonly clock: Clock) {}

  async isRead(tx: Tx, { roundId, step }: Pick<Reading, 'roundId' | 'step'>): Promise<boolean> {
    return tx.existsBy(RoundText, { roundId, readingStep: step });
  }

  /** Returns the text's id. With `corrected`, a further version of what that reading read. */
  async add(tx: Tx, { roundId, step, typed }: TextSource, reading: StoredReading, corrected: Corrected = { correction: 0, corrections: [] }): Promise<string> {
    const now = this.clock.now();
    await tx.query('update round_text set replaced_at = $2 where round_id = $1 and replaced_at is null', [roundId, now]);
    await tx.query('update finding set replaced_at = $2 where round_id = $1 and replaced_at is null', [roundId, now]);
    const id = newId();
    const { format, pages, text, tree, notes, paragraphs, lines, pageReports, changes, doubts } = reading;
    const hash = createHash('sha256').update(text).digest('hex');
    await tx.query(
      `insert into round_text (id, round_id, reading_step, typed_text_id, format, pages, text, hash, notes, paragraphs, lines, page_reports, changes, doubts, read_at, correction, corrections)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
      [id, roundId, step, typed?.id ?? null, format, pages, text, hash, ...[notes, paragraphs, lines, pageReports, changes, doubts].map((rows) => JSON.stringify(rows)), now, corrected.correction, [...corrected.corrections]],
    );
    await this.addClauses(tx, id, roundId, tree.clauses);
    return id;
  }

  /** The text of a round as it stands now, as it was stored; null before the first reading. */
  async current(tx: Pick<Tx, 'query'>, roundId: string): Promise<KeptText | null> {
    const [row] = await tx.query<KeptText[]>(
      `select id, reading_step as step, typed_text_id as "typedTextId", correction, format, pages, text, notes, paragraphs, lines, page_reports as "pageReports", changes, doubts
         from round_text where round_id = $1 and replaced_at is null`,
      [roundId],
    );
    return row ?? null;
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
  readonly doubts: readonly KeptDoubt[];
  readonly lines: readonly TextLine[];
  readonly pageReports: readonly TextPage[];
}

export const storedTextSql = `
  select t.id, t.round_id as "roundId", t.reading_step as step, t.text, t.doubts, t.lines, t.page_reports as "pageReports",
         (select coalesce(jsonb_agg(jsonb_build_object('index', c.index, 'address', c.address, 'kind', c.kind, 'heading', c.heading, 'label', c.label, 'zone', c.zone, 'parent', c.parent,
                                                      'leadIn', c.lead_in, 'partOf', c.part_of, 'start', c.span_start, 'end', c.span_end) order by c.index), '[]') from clause c where c.text_id = t.id) as clauses
    from round_text t
   where t.id = $1 and t.replaced_at is null`;

/** Puts the tree together again as it was when the text was read. */
export function storedText({ text, clauses, ...row }: StoredTextRow): StoredText {
  return { ...row, tree: { text, clauses: clauses.map((clause) => ({ ...clause, text: text.slice(clause.start, clause.end) })) } };
}

type StoredTextRow = Omit<StoredText, 'tree'> & { readonly text: string; readonly clauses: readonly Omit<Clause, 'text'>[] };
