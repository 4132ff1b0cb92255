import { Injectable } from '@nestjs/common';
import { numberingGaps, type Clause } from '@huong-uoc/clauses';
import type { ReadingReport } from '@huong-uoc/contracts';
import type { Doubt } from '@huong-uoc/text';
import type { CurrentUser } from '../platform/auth';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { Problem } from '../platform/http';
import type { TextNote, TextPage } from '../reading';
import { paperPage } from './turned-page';

interface Row {
  readonly format: string;
  readonly typed: boolean;
  readonly readAt: Date;
  readonly text: string;
  readonly pageReports: TextPage[];
  readonly notes: TextNote[];
  readonly doubts: Doubt[];
  readonly clauses: Omit<Clause, 'text'>[];
}

const reportSql = `
  select t.format, t.typed_text_id is not null as typed, t.read_at as "readAt", t.text, t.page_reports as "pageReports", t.notes, t.doubts,
         (select coalesce(jsonb_agg(jsonb_build_object('index', c.index, 'address', c.address, 'kind', c.kind, 'heading', c.heading, 'label', c.label, 'zone', c.zone, 'parent', c.parent,
                                                      'leadIn', c.lead_in, 'partOf', c.part_of, 'start', c.span_start, 'end', c.span_end) order by c.index), '[]') from clause c where c.text_id = t.id) as clauses
    from round r join charter ch on ch.id = r.charter_id join round_text t on t.round_id = r.id and t.replaced_at is null
   where r.id = $3 and ch.village_id in (select unit_id from unit_reach($1, $2))`;

/** How well a round's present text was read: what people must know before they trust it. */
@Injectable()
export class ReadingReportQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Refuses `not-found` outside the viewer's reach and before the text is read. */
  async of(viewer: CurrentUser, roundId: string): Promise<ReadingReport> {
    const [row] = await this.db.query<Row>(reportSql, [viewer.unitId, this.clock.today(), roundId]);
    if (row === undefined) throw new Problem('not-found');
    const repaired = row.doubts.filter(({ kind }) => kind === 'decoded').length;
    return {
      format: row.format,
      typed: row.typed,
      readAt: row.readAt.toISOString(),
      pages: row.pageReports.map(paperPage),
      confidence: meanConfidence(row.pageReports),
      repairedRuns: repaired,
      doubtfulPlaces: row.doubts.length - repaired,
      notes: row.notes.map(({ sentence }) => sentence),
      loss: lossOf(row.notes),
      gaps: gapsOf(row),
    };
  }
}

function lossOf(notes: readonly TextNote[]): ReadingReport['loss'] {
  const loss = notes.find((note) => note.loss !== undefined)?.loss;
  return loss === undefined ? null : { repaired: [...loss.repaired], lost: [...loss.lost] };
}

function meanConfidence(pages: readonly TextPage[]): number | null {
  const known = pages.flatMap(({ confidence }) => (confidence === null ? [] : [confidence]));
  return known.length === 0 ? null : known.reduce((sum, confidence) => sum + confidence, 0) / known.length;
}

function gapsOf({ text, clauses }: Row): ReadingReport['gaps'] {
  const tree = { text, clauses: clauses.map((clause) => ({ ...clause, text: text.slice(clause.start, clause.end) })) };
  return numberingGaps(tree).map(({ index, address, kind, missing }) => ({ clauseIndex: index, address, kind, missing }));
}
