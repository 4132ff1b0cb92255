import { Injectable } from '@nestjs/common';
import type { TextVersion, TextVersions } from '@huong-uoc/contracts';
import type { CurrentUser } from '../platform/auth';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { Problem } from '../platform/http';

type Row = Omit<TextVersion, 'number' | 'at'> & { readonly readAt: Date };

/** Every version a round's text has had; none is ever altered, the last one counts. */
@Injectable()
export class VersionsQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Refuses `not-found` outside the viewer's reach. */
  async of(viewer: CurrentUser, roundId: string): Promise<TextVersions> {
    const [round] = await this.db.query('select from round r join charter c on c.id = r.charter_id where r.id = $3 and c.village_id in (select unit_id from unit_reach($1, $2))', [viewer.unitId, this.clock.today(), roundId]);
    if (round === undefined) throw new Problem('not-found');
    const rows = await this.db.query<Row>(versionsSql, [roundId]);
    return { items: rows.map(({ readAt, ...row }, index) => ({ ...row, number: index + 1, at: readAt.toISOString() })) };
  }
}

/** A word was said of a question of the version before; a page of no question. */
const versionsSql = `
  select t.read_at as "readAt", t.replaced_at is null as current, coalesce(array_length(regexp_split_to_array(trim(t.text), '\\s+'), 1), 0) as words,
         case when t.correction > 0 then 'corrected' when t.typed_text_id is not null then 'typed' else 'read' end as source,
         coalesce((select json_agg(json_build_object(
             'kind', x.kind, 'page', case when x.kind = 'page' then x.place else q.page end, 'address', c.address, 'readAs', case when x.kind = 'page' then '' else x.read_as end,
             'said', case when x.kind = 'page' then '' else x.said end, 'by', a.display_name, 'at', to_char(x.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by x.at, x.id)
           from text_correction x join account a on a.id = x.by
           left join doubt_question q on q.text_id = x.text_id and q.place = x.place and x.kind = 'word'
           left join clause c on c.text_id = q.text_id and c.index = q.clause_index
          where x.id = any(t.corrections)), '[]') as corrections
    from round_text t where t.round_id = $1 order by t.read_at, t.reading_step, t.correction`;
