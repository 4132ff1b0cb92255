import { createHash } from 'node:crypto';
import type { RegisterCharter as NewCharter } from '@huong-uoc/contracts';
import type { AccountRole, OpinionKind, Purpose, ReviewAction, ZeroReason } from '@huong-uoc/workflow';
import { RegisterCharter } from '../../charters';
import type { CurrentUser } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { Database, newId } from '../../platform/database';
import { RoundReading, SubmitRound, TakeStep } from '../../rounds';
import type { TestApplication } from '../../testing';
import { ClaimRound, GiveOpinion, Recommend } from '..';

/** A finding as a spec writes it: the words, how bad, and which rule found them. */
export interface WrittenFinding {
  readonly quote: string;
  readonly severity?: string;
  readonly rule?: string;
  readonly ruleVersion?: number;
  readonly categories?: readonly string[];
}
export interface WrittenClause {
  readonly address: string;
  readonly text: string;
  /** Index of the clause whose sentence governs this one. */
  readonly leadIn?: number;
  readonly findings?: readonly WrittenFinding[];
}

/** One clause that discriminates and one that does not. */
export const discriminating: readonly WrittenClause[] = [
  { address: 'Điều 1', text: 'Điều 1. Mọi hộ gia đình tham gia họp thôn.' },
  { address: 'Điều 2', text: 'Điều 2. Con gái đi lấy chồng không được chia đất.', findings: [{ quote: 'Con gái đi lấy chồng không được chia đất' }] },
];
/** The same charter after the village amended it. */
export const amended: readonly WrittenClause[] = [
  { address: 'Điều 1', text: 'Điều 1. Mọi hộ gia đình tham gia họp thôn.' },
  { address: 'Điều 2', text: 'Điều 2. Con trai, con gái được chia đất như nhau.' },
];

/** A province with two communes, people for every role, and short ways to put texts through the real use cases. */
export class SmallProvince {
  readonly province = newId();
  readonly communes = { north: newId(), south: newId() };
  readonly villages: Record<string, string> = {};
  readonly people: Record<string, CurrentUser> = {};

  constructor(private readonly test: TestApplication) {}

  async found(): Promise<void> {
    await this.unit(this.province, 'province', 'Tỉnh', 'Thử', null);
    await this.unit(this.communes.north, 'commune', 'Xã', 'Bắc', this.province);
    await this.unit(this.communes.south, 'commune', 'Xã', 'Nam', this.province);
    for (const [commune, id] of Object.entries(this.communes)) for (const n of [1, 2, 3]) await this.village(`${commune}${n}`, id);
    await this.person('north', 'commune', this.communes.north);
    await this.person('south', 'commune', this.communes.south);
    await this.person('reviewer', 'reviewer', this.province);
    await this.person('colleague', 'reviewer', this.province);
    await this.person('leader', 'leader', this.province);
    await this.person('keeper', 'rule-keeper', this.province);
  }

  who(name: string): CurrentUser {
    const person = this.people[name];
    if (person === undefined) throw new Error(`nobody is called ${name}`);
    return person;
  }

  async village(name: string, communeId: string): Promise<string> {
    const id = newId();
    this.villages[name] = id;
    await this.unit(id, 'village', 'Thôn', name, communeId);
    return id;
  }

  async newCommune(name: string): Promise<string> {
    const id = newId();
    await this.unit(id, 'commune', 'Xã', name, this.province);
    return id;
  }

  async person(name: string, role: AccountRole, unitId: string): Promise<CurrentUser> {
    const person: CurrentUser = { id: newId(), email: `${name}@thu.vn`, displayName: name, role, unitId, mustChangePassword: false };
    await this.test.sqlAsOwner(`insert into account (id, email, display_name, role, unit_id, password_hash, must_change_password, created_at) values ($1, $2, $3, $4, $5, '', false, '2024-01-01')`, [person.id, person.email, name, role, unitId]);
    this.people[name] = person;
    return person;
  }

  /** A general charter in force since 2015, registered by its commune. */
  async charter(village: string, by: string, more: Partial<NewCharter> = {}): Promise<string> {
    const facts: NewCharter = { villageId: this.villages[village] ?? '', kind: 'general', title: `Hương ước thôn ${village}`, era: 'QD-22-2018', adoptedOn: '2015-01-10', recognisedOn: '2015-02-01', recognitionNumber: '12/QĐ-UBND', recognisedBy: 'UBND huyện', inForceFrom: '2015-02-01', inForceTo: null, ...more };
    return this.test.get(RegisterCharter).run(this.who(by), facts);
  }

  /** A round whose text has been read and scanned, as the worker would leave it. */
  async round(charterId: string, by: string, clauses: readonly WrittenClause[], purpose: Purpose = 'text-in-force'): Promise<string> {
    const file = { sha256: '0'.repeat(64), sizeBytes: 1, fileName: 'huong-uoc.txt', format: 'txt' };
    const roundId = await this.test.get(SubmitRound).run(this.who(by), charterId, purpose, file);
    await this.test.get(RoundReading).begin(roundId);
    await this.read(roundId, clauses);
    return roundId;
  }

  /** Stores a reading of the round and finishes it. */
  async read(roundId: string, clauses: readonly WrittenClause[]): Promise<void> {
    const text = clauses.map((clause) => clause.text).join('\n');
    const [textId, scanId] = [newId(), newId()];
    const now = this.test.get(Clock).now();
    await this.test.get(Database).write(async (tx) => {
      await tx.query('update finding set replaced_at = $2 where round_id = $1 and replaced_at is null', [roundId, now]);
      await tx.query('update round_text set replaced_at = $2 where round_id = $1 and replaced_at is null', [roundId, now]);
      await tx.query(`insert into round_text (id, round_id, reading_step, format, text, hash, notes, paragraphs, changes, doubts, read_at) select $1, $2, max(step), 'txt', $3, '', '[]', '[]', '[]', '[]', $4 from round_state where round_id = $2`, [textId, roundId, text, now]);
      await tx.query(`insert into scan (id, round_id, text_id, rulebook_version, rulebook_hash, scanned_at, milliseconds) values ($1, $2, $3, '1', 'x', $4, 1)`, [scanId, roundId, textId, now]);
      let at = 0;
      for (const [index, clause] of clauses.entries()) {
        await tx.query(`insert into clause (text_id, index, round_id, address, kind, label, heading, zone, span_start, span_end, words_hash, lead_in) values ($1, $2, $3, $4, 'article', '', null, 'body', $5, $6, $7, $8)`, [textId, index, roundId, clause.address, at, at + clause.text.length, hashOf(clause.text), clause.leadIn ?? null]);
        for (const finding of clause.findings ?? []) await tx.query(findingSql, findingRow(finding, { roundId, textId, scanId, index, at, clause, now }));
        at += clause.text.length + 1;
      }
      await this.test.get(RoundReading).finish(tx, roundId);
    });
  }

  /** The findings of a round's present text, in reading order. */
  async findings(roundId: string): Promise<string[]> {
    const rows = await this.test.sql<{ id: string }>('select id from finding where round_id = $1 and replaced_at is null order by span_start, id', [roundId]);
    return rows.map(({ id }) => id);
  }

  async state(roundId: string): Promise<string> {
    return (await this.test.sql<{ state: string }>('select state from round where id = $1', [roundId]))[0]?.state ?? '';
  }

  async claim(roundId: string, by = 'reviewer'): Promise<number> {
    return (await this.test.get(ClaimRound).run(this.who(by), roundId)).fence;
  }

  async opine(findingId: string, fence: number, kind: OpinionKind, more: { reason?: ZeroReason; citation?: string; note?: string; by?: string; commits?: boolean } = {}): Promise<void> {
    await this.test.get(GiveOpinion).run(this.who(more.by ?? 'reviewer'), findingId, { fence, kind, reason: more.reason ?? null, citation: more.citation ?? null, note: more.note ?? null, ...(more.commits === undefined ? {} : { commits: more.commits }) });
  }

  async recommend(findingId: string, fence: number, by = 'reviewer'): Promise<void> {
    await this.test.get(Recommend).run(this.who(by), findingId, { fence, reason: 'Loại trừ con gái.', proposed: 'Con trai, con gái được chia như nhau.' });
  }

  async step(roundId: string, by: string, action: ReviewAction, more: { reason?: string; text?: string; fence?: number; wholeTextDeclared?: boolean } = {}): Promise<void> {
    await this.test.get(TakeStep).run(this.who(by), roundId, { action, ...more });
  }

  /** From ready to an approved not-clean result; every finding is called discriminating. */
  async approveNotClean(roundId: string): Promise<void> {
    const fence = await this.claim(roundId);
    for (const finding of await this.findings(roundId)) {
      await this.opine(finding, fence, 'A');
      await this.recommend(finding, fence);
    }
    await this.step(roundId, 'reviewer', 'submit-not-clean', { fence });
    await this.step(roundId, 'leader', 'approve');
  }

  /** From ready to an approved clean result; every finding is called no problem for reason 2. */
  async approveClean(roundId: string): Promise<void> {
    await this.submitClean(roundId);
    await this.step(roundId, 'leader', 'approve');
  }

  async submitClean(roundId: string): Promise<void> {
    const fence = await this.claim(roundId);
    for (const finding of await this.findings(roundId)) await this.opine(finding, fence, '0', { reason: 2 });
    await this.test.sql(`insert into clause_shown (text_id, clause_index, account_id, round_id, at) select c.text_id, c.index, $2, c.round_id, now() from clause c where c.round_id = $1 on conflict do nothing`, [roundId, this.who('reviewer').id]);
    await this.step(roundId, 'reviewer', 'submit-clean', { fence, wholeTextDeclared: true });
  }

  private async unit(id: string, level: string, kind: string, name: string, parentId: string | null): Promise<void> {
    await this.test.sqlAsOwner('insert into unit (id, level) values ($1, $2)', [id, level]);
    await this.test.sqlAsOwner(`insert into unit_period (id, unit_id, kind, name, search, parent_id, valid_from) values (gen_random_uuid(), $1, $2, $3, lower($3), $4, '2000-01-01')`, [id, kind, name, parentId]);
  }
}

const hashOf = (text: string): string => createHash('sha256').update(text.replace(/^Điều \d+\. /, '').toLowerCase()).digest('hex');

const findingSql = `
  insert into finding (id, round_id, text_id, scan_id, clause_index, address, quote, span_start, span_end, rule_id, rule_version, rulebook_version, severity, direction, categories, why, pieces, law, confidence, added_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, '1', $12, 'women', $13, 'vì sao', $14, '[]', 1, $15)`;

function findingRow(finding: WrittenFinding, place: { roundId: string; textId: string; scanId: string; index: number; at: number; clause: WrittenClause; now: Date }): unknown[] {
  const start = place.at + place.clause.text.indexOf(finding.quote);
  const end = start + finding.quote.length;
  const pieces = JSON.stringify([{ concept: 'words', label: 'chữ', start, end }]);
  return [newId(), place.roundId, place.textId, place.scanId, place.index, place.clause.address, finding.quote, start, end, finding.rule ?? 'rule-1', finding.ruleVersion ?? 1, finding.severity ?? 'violation', finding.categories ?? ['inheritance'], pieces, place.now];
}
