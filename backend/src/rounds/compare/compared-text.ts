import type { Reader } from '../round-facts';
import type { ComparedClause } from './align-clauses';

/** A text as read, with its clauses ready to be compared. */
export interface ComparedText {
  readonly textId: string;
  readonly roundId: string;
  readonly text: string;
  readonly clauses: readonly ComparedClause[];
}

interface Row {
  textId: string;
  roundId: string;
  text: string;
  clauses: { index: number; address: string; hash: string; governedBy: string | null; start: number; end: number }[];
}

const columns = `
  t.id as "textId", t.round_id as "roundId", t.text,
  coalesce((select jsonb_agg(jsonb_build_object('index', c.index, 'address', c.address, 'hash', c.words_hash, 'governedBy', g.words_hash, 'start', c.span_start, 'end', c.span_end) order by c.index)
              from clause c left join clause g on g.text_id = c.text_id and g.index = c.lead_in where c.text_id = t.id), '[]') as clauses`;

/** The text of a round as it is read now; null before its first reading. */
export async function currentText(reader: Reader, roundId: string): Promise<ComparedText | null> {
  const [row] = await reader.query<Row[]>(`select ${columns} from round_text t where t.round_id = $1 and t.replaced_at is null`, [roundId]);
  return row === undefined ? null : compared(row);
}

/**
 * The texts a round's text continues, most recent first: an earlier reading of the same round, then the charter's last
 * round of the same purpose, then its last round of any purpose; withdrawn rounds continue nothing.
 */
export async function textsBefore(reader: Reader, roundId: string): Promise<readonly ComparedText[]> {
  const rows = await reader.query<Row[]>(
    `with here as (select * from round where id = $1),
          same_round as (select t.id, 2147483647 as rank from round_text t where t.round_id = $1 and t.replaced_at is not null order by t.replaced_at desc limit 1),
          same_purpose as (select t.id, r.number as rank ${earlier} and r.purpose = here.purpose order by r.number desc limit 1),
          any_purpose as (select t.id, r.number as rank ${earlier} order by r.number desc limit 1)
     select ${columns}
       from round_text t
       join (select id, max(rank) as rank from (table same_round union all table same_purpose union all table any_purpose) found group by id) chosen on chosen.id = t.id
      order by chosen.rank desc`,
    [roundId],
  );
  return rows.map(compared);
}

/** The text the review screen compares with: the charter's last round of the same purpose, else its last round. */
export async function previousText(reader: Reader, roundId: string): Promise<ComparedText | null> {
  const [row] = await reader.query<Row[]>(`with here as (select * from round where id = $1) select ${columns} ${earlier} order by r.purpose = here.purpose desc, r.number desc limit 1`, [roundId]);
  return row === undefined ? null : compared(row);
}

const earlier = `
  from here join round r on r.charter_id = here.charter_id and r.number < here.number and r.state <> 'withdrawn'
  join round_text t on t.round_id = r.id and t.replaced_at is null
 where true`;

function compared({ textId, roundId, text, clauses }: Row): ComparedText {
  return { textId, roundId, text, clauses: clauses.map(({ start, end, ...clause }) => ({ ...clause, text: text.slice(start, end) })) };
}
