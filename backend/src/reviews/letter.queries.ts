import { Injectable } from '@nestjs/common';
import type { Citation } from '@huong-uoc/contracts';
import type { CurrentUser } from '../platform/auth';
import { Clock, dayOf } from '../platform/clock';
import { Database } from '../platform/database';
import { Problem } from '../platform/http';
import type { LetterFacts } from './letter/letter-facts';
import { recommendationLetter } from './letter/recommendation-letter';
import { Visible } from './visible.queries';

interface Row extends Omit<LetterFacts, 'approvedOn' | 'items'> {
  approvedAt: Date;
  text: string;
  items: { kind: 'A' | 'B'; address: string; clauseStart: number; clauseEnd: number; quote: string; reason: string; proposed: string; law: Citation[] }[];
}

/** The letter of an approved not-clean result, as a DOCX with a file name people recognise. */
@Injectable()
export class LetterQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly visible: Visible,
  ) {}

  /** Refuses `not-found` out of reach, and `action-refused` while no approved result calls for a letter. */
  async of(viewer: CurrentUser, roundId: string): Promise<{ name: string; bytes: Buffer }> {
    await this.visible.round(viewer, roundId);
    const [row] = await this.db.query<Row>(letterSql, [viewer.unitId, this.clock.today(), roundId]);
    if (row === undefined) throw new Problem('action-refused', { detail: 'Văn bản kiến nghị chỉ có khi kết quả “có nội dung phân biệt đối xử về giới” đã được duyệt.' });
    const { text, items, approvedAt, ...names } = row;
    const facts: LetterFacts = {
      ...names,
      approvedOn: dayOf(approvedAt),
      items: items.map(({ clauseStart, clauseEnd, ...item }) => ({ ...item, clauseText: text.slice(clauseStart, clauseEnd).trim() })),
    };
    return { name: `Kiến nghị ${row.villageLabel.split(' – ')[0] ?? ''} lần nộp ${row.roundNumber}.docx`, bytes: await recommendationLetter(facts) };
  }
}

/** A reopened result has no letter; one that a newer text superseded keeps it. */
const letterSql = `
  select v.title as "charterTitle", p.label as "villageLabel", p.commune_label as "communeLabel", r.number as "roundNumber", r.purpose, l.prepared_at as "approvedAt", t.text,
         coalesce((
           select z.kind || ' ' || z.name from unit_period z join unit u on u.id = z.unit_id and u.level = 'province'
            where p.commune_id in (select unit_id from unit_subtree(z.unit_id, $2)) and $2::date between z.valid_from and coalesce(z.valid_to, 'infinity') limit 1
         ), '') as "provinceLabel",
         (select coalesce(jsonb_agg(jsonb_build_object('kind', o.kind, 'address', f.address, 'clauseStart', c.span_start, 'clauseEnd', c.span_end, 'quote', f.quote, 'reason', m.reason, 'proposed', m.proposed, 'law', f.law) order by o.kind, f.span_start, f.id), '[]')
            from finding f
            join opinion o on o.finding_id = f.id and o.kind in ('A', 'B')
            join recommendation m on m.finding_id = f.id
            join clause c on c.text_id = f.text_id and c.index = f.clause_index
           where f.text_id = t.id and f.replaced_at is null) as items
    from round r
    join charter ch on ch.id = r.charter_id
    join lateral (select prepared_at from recommendation_letter where round_id = r.id order by step desc limit 1) l on true
    join round_text t on t.round_id = r.id and t.replaced_at is null
    join lateral (select title from charter_version where charter_id = ch.id order by version desc limit 1) v on true
   cross join lateral village_place(ch.village_id, $2) p
   where r.id = $3 and ch.village_id in (select unit_id from unit_reach($1, $2))
     and (r.state = 'approved-not-clean' or (r.state = 'superseded' and (select s.state from round_state s where s.round_id = r.id and s.state <> 'superseded' order by s.step desc limit 1) = 'approved-not-clean'))`;
