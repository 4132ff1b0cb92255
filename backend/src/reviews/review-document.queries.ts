import { Injectable } from '@nestjs/common';
import type { Clause, ReviewDocument } from '@huong-uoc/contracts';
import type { CurrentUser } from '../platform/auth';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { Problem } from '../platform/http';
import { RoundViews } from '../rounds';
import { ComparisonQueries, type Comparison } from './comparison.queries';
import { FindingsQueries } from './findings.queries';

interface Sheet {
  text: string;
  notes: { code: string; sentence: string }[];
  clauses: (Pick<Clause, 'index' | 'address' | 'heading' | 'zone' | 'start' | 'end'>)[];
  charter: ReviewDocument['charter'];
  lease: { fence: number; holder: string; mine: boolean; until: string } | null;
  rulebook: ReviewDocument['rulebook'] | null;
  shown: number[];
}

/** Everything the review screen shows, in one answer. */
@Injectable()
export class ReviewDocumentQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly rounds: RoundViews,
    private readonly findings: FindingsQueries,
    private readonly comparisons: ComparisonQueries,
  ) {}

  /** Refuses `not-found` out of reach and for a round that has no text yet. */
  async of(viewer: CurrentUser, roundId: string): Promise<ReviewDocument> {
    const sheet = await this.sheet(viewer, roundId);
    const [round, findings, comparison] = await Promise.all([this.rounds.one(viewer, roundId), this.findings.ofRound(viewer, roundId), this.comparisons.of(roundId)]);
    return {
      round,
      charter: sheet.charter,
      text: sheet.text,
      clauses: clausesOf(sheet, comparison),
      findings,
      asked: comparison.asked,
      lease: sheet.lease,
      rulebook: sheet.rulebook ?? { version: '', hash: '' },
      shown: sheet.shown,
      textNotes: sheet.notes.map(({ sentence }) => sentence),
    };
  }

  private async sheet(viewer: CurrentUser, roundId: string): Promise<Sheet> {
    const [row] = await this.db.query<Sheet>(sheetSql, [viewer.unitId, this.clock.today(), roundId, viewer.id, this.clock.now()]);
    if (row === undefined) throw new Problem('not-found');
    return { ...row, lease: row.lease && { ...row.lease, until: new Date(row.lease.until).toISOString() } };
  }
}

const sheetSql = `
  select t.text, t.notes,
         (select coalesce(jsonb_agg(jsonb_build_object('index', c.index, 'address', c.address, 'heading', c.heading, 'zone', c.zone, 'start', c.span_start, 'end', c.span_end) order by c.index), '[]') from clause c where c.text_id = t.id) as clauses,
         jsonb_build_object('id', ch.id, 'title', v.title, 'villageLabel', p.label, 'communeLabel', p.commune_label) as charter,
         (select jsonb_build_object('fence', l.fence, 'holder', a.display_name, 'mine', l.holder = $4, 'until', l.until) from review_lease l join account a on a.id = l.holder where l.round_id = r.id and l.until > $5) as lease,
         (select jsonb_build_object('version', s.rulebook_version, 'hash', s.rulebook_hash) from scan s where s.text_id = t.id order by s.scanned_at desc limit 1) as rulebook,
         array(select s.clause_index from clause_shown s where s.text_id = t.id and s.account_id = $4 order by 1) as shown
    from round r
    join round_text t on t.round_id = r.id and t.replaced_at is null
    join charter ch on ch.id = r.charter_id
    join lateral (select title from charter_version where charter_id = ch.id order by version desc limit 1) v on true
   cross join lateral village_place(ch.village_id, $2) p
   where r.id = $3 and ch.village_id in (select unit_id from unit_reach($1, $2))`;

function clausesOf({ clauses }: Sheet, { matches }: Comparison): Clause[] {
  return clauses.map((clause, position) => {
    const match = matches?.[position];
    const previous = match?.previous ?? null;
    return { ...clause, change: match?.change ?? null, previous: previous === null ? null : { address: previous.address, text: previous.text } };
  });
}
