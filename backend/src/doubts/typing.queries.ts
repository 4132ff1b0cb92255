import { Injectable } from '@nestjs/common';
import type { Round, TypingPage, TypingSheet } from '@huong-uoc/contracts';
import type { CurrentUser } from '../platform/auth';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { Problem } from '../platform/http';
import type { TextPage, TextParagraph } from '../reading';
import { RoundViews } from '../rounds';

interface Paper {
  readonly charter: TypingSheet['charter'];
  readonly pagesCounted: number | null;
  readonly text: string | null;
  readonly paragraphs: TextParagraph[] | null;
  readonly reports: TextPage[] | null;
  readonly drafts: { readonly page: number; readonly text: string; readonly savedAt: string; readonly savedBy: string }[];
}

/** Formats whose pages are pictures or can be drawn. */
const drawable: readonly string[] = ['pdf', 'image', 'album'];

/** What to type from, page by page: the picture, what the machine read there, and what has been typed so far. */
@Injectable()
export class TypingQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly rounds: RoundViews,
  ) {}

  /** Refuses `not-found` outside the viewer's reach. */
  async of(viewer: CurrentUser, roundId: string): Promise<TypingSheet> {
    const round = await this.rounds.one(viewer, roundId);
    const [paper] = await this.db.query<Paper>(paperSql, [roundId, this.clock.today()]);
    if (paper === undefined) throw new Problem('not-found');
    const reports = paper.reports ?? [];
    // Nothing was ever read: the pages counted on the way are all there is to go by.
    const pictures = reports.length > 0 || (paper.text === null && drawable.includes(round.format ?? ''));
    const numbers = reports.length > 0 ? reports.map(({ page }) => page) : Array.from({ length: pictures ? Math.max(1, paper.pagesCounted ?? 1) : 1 }, (_, index) => index + 1);
    return { round, charter: paper.charter, pictures, pages: numbers.map((number) => pageOf(paper, number, pictures)), sends: sendsOf(round, paper) };
  }
}

/** The text as it stands and its drafts; pages as the last reading of the file itself knew them. */
const paperSql = `
  select json_build_object('id', ch.id, 'title', v.title, 'villageLabel', p.label) as charter, r.progress_total as "pagesCounted", t.text, t.paragraphs,
         (select f.page_reports from round_text f where f.round_id = r.id and f.typed_text_id is null and f.page_reports <> '[]' order by f.read_at desc, f.correction desc limit 1) as reports,
         (select coalesce(json_agg(json_build_object('page', d.page, 'text', d.text, 'savedAt', to_char(d.saved_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'savedBy', a.display_name) order by d.page), '[]')
            from typed_page d join account a on a.id = d.saved_by where d.round_id = r.id) as drafts
    from round r join charter ch on ch.id = r.charter_id
    join lateral (select title from charter_version where charter_id = ch.id order by version desc limit 1) v on true
   cross join lateral village_place(ch.village_id, $2) p
    left join round_text t on t.round_id = r.id and t.replaced_at is null
   where r.id = $1`;

function pageOf({ text, paragraphs, reports, drafts }: Paper, number: number, pictures: boolean): TypingPage {
  const own = (paragraphs ?? []).filter(({ page }) => !pictures || page === number);
  const [first, last] = [own[0], own.at(-1)];
  const report = reports?.find(({ page }) => page === number);
  const draft = drafts.find(({ page }) => page === number);
  return {
    number,
    source: report?.source ?? 'unknown',
    confidence: report?.confidence ?? null,
    read: text === null || first === undefined || last === undefined ? '' : text.slice(first.start, last.end),
    draft: draft === undefined ? null : { text: draft.text, savedAt: draft.savedAt, savedBy: draft.savedBy },
  };
}

function sendsOf({ actions }: Round, { paragraphs }: Paper): TypingSheet['sends'] {
  if (actions.some(({ action }) => action === 'retype')) return 'whole';
  const open = actions.some(({ action, unmet }) => action === 'correct-text' && unmet.length === 0);
  return open && (paragraphs ?? []).some(({ page }) => page !== null) ? 'page' : 'nothing';
}
