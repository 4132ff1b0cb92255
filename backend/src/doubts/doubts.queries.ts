import { Injectable } from '@nestjs/common';
import type { DoubtQuestion, DoubtSheet, PictureBox } from '@huong-uoc/contracts';
import type { CurrentUser } from '../platform/auth';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { Problem } from '../platform/http';
import { RoundViews } from '../rounds';
import { doubtfulWords, type KeptDoubt } from '../scans';
import { stripAround, type Strip } from './strip-around';

interface Row {
  readonly id: string;
  readonly address: string;
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
  readonly word: string;
  readonly readings: string[];
  readonly confidence: number;
  readonly page: number | null;
  readonly left: number | null;
  readonly top: number | null;
  readonly width: number | null;
  readonly height: number | null;
  readonly ratio: number | null;
  readonly waits: boolean;
  readonly illegibleTo: { by: string; at: string } | null;
  readonly findings: string[];
}

/** A strip of a page, ready to be cut. */
export interface WordOnPaper extends Strip {
  readonly page: number;
}

/** Letters of the clause shown on either side of the word. */
const around = 90;

/** The questions about doubtful words of a round's present text. */
@Injectable()
export class DoubtsQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly rounds: RoundViews,
  ) {}

  /** Refuses `not-found` outside the viewer's reach. */
  async of(viewer: CurrentUser, roundId: string): Promise<DoubtSheet> {
    const round = await this.rounds.one(viewer, roundId);
    const [charter] = await this.db.query<DoubtSheet['charter']>(charterSql, [round.charterId, this.clock.today()]);
    if (charter === undefined) throw new Problem('not-found');
    const rows = await this.db.query<Row>(questionsSql, [roundId]);
    const [present] = await this.db.query<{ text: string; doubts: KeptDoubt[] }>('select text, doubts from round_text where round_id = $1 and replaced_at is null', [roundId]);
    const { text, doubts } = present ?? { text: '', doubts: [] };
    const open = rows.filter(({ waits }) => !waits);
    const words = doubtfulWords({ text, doubts, lines: [], pageReports: [] }).map(({ start, end, confidence }) => ({ start, end, confidence }));
    return { round, charter, questions: open.map((row) => questionOf(row, text, viewer.role !== 'commune')), words, pending: rows.length - open.length };
  }

  /** Where a question's word stands on paper; refuses `not-found` where it stands on none. Old questions keep their place: the paper does not change. */
  async onPaper(roundId: string, doubtId: string): Promise<WordOnPaper> {
    const [row] = await this.db.query<{ page: number } & PictureBox>('select page, box_left as left, box_top as top, box_width as width, box_height as height from doubt_question where id = $1 and round_id = $2 and page is not null', [doubtId, roundId]);
    if (row === undefined) throw new Problem('not-found');
    return { page: row.page, ...stripAround(row) };
  }
}

const charterSql = `
  select ch.id, v.title, p.label as "villageLabel"
    from charter ch join lateral (select title from charter_version where charter_id = ch.id order by version desc limit 1) v on true
   cross join lateral village_place(ch.village_id, $2) p where ch.id = $1`;

const questionsSql = `
  select q.id, c.address, c.span_start as "from", c.span_end as "to", q.span_start as start, q.span_end as "end", q.word, q.readings, q.confidence,
         q.page, q.box_left as left, q.box_top as top, q.box_width as width, q.box_height as height,
         (select case when (p.r->>'turned')::int in (90, 270) then (p.r->>'height')::real / nullif((p.r->>'width')::real, 0) else (p.r->>'width')::real / nullif((p.r->>'height')::real, 0) end
            from jsonb_array_elements(t.page_reports) p(r) where (p.r->>'page')::int = q.page limit 1) as ratio,
         exists (select from text_correction x where x.text_id = t.id and x.settles and x.kind = 'word' and x.place = q.place) as waits,
         (select json_build_object('by', a.display_name, 'at', to_char(x.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
            from text_correction x join round_text o on o.id = x.text_id and o.reading_step = t.reading_step join account a on a.id = x.by
           where x.round_id = q.round_id and x.kind = 'word' and x.place = q.place and not x.settles order by x.at desc limit 1) as "illegibleTo",
         array(select f.id from finding f where f.hinges_on = q.id and f.replaced_at is null order by f.span_start, f.id) as findings
    from round_text t join doubt_question q on q.text_id = t.id join clause c on c.text_id = t.id and c.index = q.clause_index
   where t.round_id = $1 and t.replaced_at is null
   order by q.span_start`;

function questionOf(row: Row, text: string, ofTheDepartment: boolean): DoubtQuestion {
  const { id, address, from, to, start, end, word, readings, confidence, illegibleTo } = row;
  return { id, address, word, readings, confidence, illegibleTo, before: tail(text.slice(from, start)), after: head(text.slice(end, to)), crop: cropOf(row), findings: ofTheDepartment ? row.findings : [] };
}

function cropOf({ page, left, top, width, height, ratio }: Row): DoubtQuestion['crop'] {
  if (page === null || left === null || top === null || width === null || height === null || ratio === null) return null;
  const { strip, mark } = stripAround({ left, top, width, height });
  return { page, ratio: (strip.width * ratio) / strip.height, mark };
}

/** The end and the beginning of a text, cut at a blank. */
const tail = (text: string): string => (text.length <= around ? text : `…${text.slice(text.indexOf(' ', text.length - around))}`);
const head = (text: string): string => (text.length <= around ? text : `${text.slice(0, Math.max(text.lastIndexOf(' ', around), 1))} …`);
