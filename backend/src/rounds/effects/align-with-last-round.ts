import { newId, type Tx } from '../../platform/database';
import { alignClauses } from '../compare/align-clauses';
import { carryOver, type JudgedFinding } from '../compare/carry-over';
import { currentText, textsBefore, type ComparedText } from '../compare/compared-text';
import type { EffectHandler } from './effect';

/** Opinions on unchanged clauses stand in the new text too, marked as carried over; so do findings people added there. */
export const alignWithLastRound: EffectHandler = async (tx, taken) => {
  const current = await currentText(tx, taken.round.id);
  if (current === null) return;
  for (const before of await textsBefore(tx, taken.round.id)) await carryFrom(tx, taken, before, current);
};

/** The same for a text corrected where it stands: only what was said in this very round is carried, so nothing taken back returns. */
export async function carryThroughCorrection(tx: Tx, round: { id: string }, at: Date): Promise<void> {
  const current = await currentText(tx, round.id);
  const before = (await textsBefore(tx, round.id)).find(({ roundId }) => roundId === round.id);
  if (current !== null && before !== undefined) await carryFrom(tx, { round, at }, before, current);
}

/** The round and the moment: all that carrying needs of a step. */
interface Carrying {
  readonly round: { readonly id: string };
  readonly at: Date;
}

async function carryFrom(tx: Tx, taken: Carrying, before: ComparedText, current: ComparedText): Promise<void> {
  const judged = await findingsOf(tx, before, judgedSql);
  if (judged.length === 0) return;
  const present = await findingsOf(tx, current, presentSql);
  const { opinions, copies } = carryOver(judged, present, current.clauses, alignClauses(before.clauses, current.clauses));
  await takeOver(tx, taken.round.id, opinions);
  for (const copy of copies) await copyFinding(tx, taken, current, copy);
}

type Row = Omit<JudgedFinding, 'pieces'> & { pieces: { concept: string; start: number; end: number }[] };

const columns = `f.id, f.clause_index as "clauseIndex", f.quote, f.rule_id as "ruleId", f.rule_version as "ruleVersion", f.pieces`;
const judgedSql = `select ${columns}, o.kind from finding f join opinion o on o.finding_id = f.id where f.text_id = $1 order by f.span_start, f.id`;
const presentSql = `select ${columns}, '' as kind from finding f where f.text_id = $1 and f.replaced_at is null and not exists (select from opinion o where o.finding_id = f.id) order by f.span_start, f.id`;

async function findingsOf(tx: Tx, { textId, text }: ComparedText, sql: string): Promise<JudgedFinding[]> {
  const rows = await tx.query<Row[]>(sql, [textId]);
  return rows.map(({ pieces, ...finding }) => ({ ...finding, pieces: pieces.map(({ concept, start, end }) => ({ concept, words: text.slice(start, end) })) }));
}

async function takeOver(tx: Tx, roundId: string, pairs: readonly { from: string; to: string }[]): Promise<void> {
  if (pairs.length === 0) return;
  const lists = [pairs.map(({ from }) => from), pairs.map(({ to }) => to), roundId];
  await tx.query(
    `insert into opinion (finding_id, round_id, kind, reason, citation, note, commits, by, at, confirmed_by, confirmed_at, carried_from)
     select p.now, $3, o.kind, o.reason, o.citation, o.note, o.commits, o.by, o.at, o.confirmed_by, o.confirmed_at, o.finding_id
       from unnest($1::uuid[], $2::uuid[]) as p (before, now) join opinion o on o.finding_id = p.before
     on conflict do nothing`,
    lists,
  );
  // The commune's answer belongs to the text it answered; the new text is a new question.
  await tx.query(
    `insert into recommendation (finding_id, round_id, reason, proposed, by, at)
     select p.now, $3, c.reason, c.proposed, c.by, c.at
       from unnest($1::uuid[], $2::uuid[]) as p (before, now) join recommendation c on c.finding_id = p.before
     on conflict do nothing`,
    lists,
  );
}

async function copyFinding(tx: Tx, { round, at }: Carrying, current: ComparedText, copy: { from: string; clauseIndex: number }): Promise<void> {
  const clause = current.clauses.find(({ index }) => index === copy.clauseIndex);
  const [source] = await tx.query<{ quote: string }[]>('select quote from finding where id = $1', [copy.from]);
  if (clause === undefined || source === undefined) return;
  const id = newId();
  const [place] = await tx.query<{ start: number; end: number }[]>('select span_start as start, span_end as "end" from clause where text_id = $1 and index = $2', [current.textId, copy.clauseIndex]);
  if (place === undefined) return;
  // Equal normalised words may still differ in case or layout: then the whole clause is pointed at.
  const found = clause.text.indexOf(source.quote);
  const [start, end] = found < 0 ? [place.start, place.end] : [place.start + found, place.start + found + source.quote.length];
  const quote = found < 0 ? clause.text : source.quote;
  const copied = await tx.query<unknown[]>(
    `insert into finding (id, round_id, text_id, scan_id, clause_index, address, quote, span_start, span_end, severity, direction, categories, why, pieces, law, suggestion, confidence, added_by, added_at)
     select $2, $3, $4, null, $5, $6, $7, $8, $9, f.severity, f.direction, f.categories, f.why, '[]', f.law, f.suggestion, f.confidence, f.added_by, $10
       from finding f
      where f.id = $1
        and not exists (select from finding o where o.text_id = $4 and o.clause_index = $5 and o.rule_id is null and o.quote = $7)
     returning id`,
    [copy.from, id, round.id, current.textId, copy.clauseIndex, clause.address, quote, start, end, at],
  );
  if (copied.length > 0) await takeOver(tx, round.id, [{ from: copy.from, to: id }]);
}
