import { Injectable } from '@nestjs/common';
import { wordsHash } from '../../scans';
import { Clock } from '../../platform/clock';
import { Database, type Tx } from '../../platform/database';
import { alikeness, bandsOf, shinglesOf } from './sketch';

/** A line's text as it is compared; all null where there is no whole text to compare. */
export interface ComparableText {
  readonly text: string | null;
  readonly wordsHash: string | null;
  readonly bands: readonly number[] | null;
}

interface Found {
  readonly kind: 'same-bytes' | 'same-text' | 'near';
  readonly fileId: string | null;
  readonly roundId: string | null;
  readonly similarity: number;
}

/** Texts less alike than this have the same model and are two charters. */
const nearFrom = 0.6;
const mostNear = 5;
const sketchedAtOnce = 500;

/** Looks for the same text elsewhere: in the batch, and among what was handed in within the commune's reach. */
@Injectable()
export class Duplicates {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Works out what is not yet known of the texts handed in for a commune; afterwards `record` can ask the database alone. */
  async sketchRounds(communeId: string): Promise<void> {
    const rows = await this.db.query<{ id: string; text: string }>(
      `select t.id, t.text from round_text t join round r on r.id = t.round_id join charter c on c.id = r.charter_id
        where t.replaced_at is null and c.village_id in (select unit_id from unit_reach($1, $2)) and not exists (select from intake_round_sketch s where s.text_id = t.id) limit ${sketchedAtOnce}`,
      [communeId, this.clock.today()],
    );
    for (const { id, text } of rows) {
      await this.db.query('insert into intake_round_sketch (text_id, words_hash, bands) values ($1, $2, $3) on conflict do nothing', [id, wordsHash(text, ''), bandsOf(shinglesOf(text))]);
    }
  }

  /** Finds and records a line's duplicates; the batch must be held, so that of two equal files one is the second. */
  async record(tx: Tx, batch: { id: string; communeId: string }, file: { id: string; number: number; sha256: string } & ComparableText): Promise<void> {
    const found = [...(await this.sameBytes(tx, batch, file)), ...(await this.sameText(tx, batch, file)), ...(await this.near(tx, batch, file))];
    for (const { kind, fileId, roundId, similarity } of found) {
      await tx.query(
        `insert into intake_duplicate (file_id, kind, other_file_id, round_id, similarity) values ($1, $2, $3, $4, $5) on conflict on constraint intake_duplicate_once do nothing`,
        [file.id, kind, fileId, roundId, similarity],
      );
    }
  }

  private async sameBytes(tx: Tx, batch: { id: string; communeId: string }, { number, sha256 }: { number: number; sha256: string }): Promise<Found[]> {
    return tx.query<Found[]>(
      `select 'same-bytes' as kind, id as "fileId", null::uuid as "roundId", 1 as similarity from intake_file where batch_id = $1 and sha256 = $2 and number < $3
       union all
       select 'same-bytes', null, r.id, 1 from round r join charter c on c.id = r.charter_id
        where r.file_sha256 = $2 and r.state <> 'withdrawn' and c.village_id in (select unit_id from unit_reach($4, $5))`,
      [batch.id, sha256, number, batch.communeId, this.clock.today()],
    );
  }

  private async sameText(tx: Tx, batch: { id: string; communeId: string }, file: { id: string } & ComparableText): Promise<Found[]> {
    if (file.wordsHash === null) return [];
    return tx.query<Found[]>(
      `select 'same-text' as kind, f.id as "fileId", null::uuid as "roundId", 1 as similarity from intake_file f
        where f.batch_id = $1 and f.words_hash = $2 and f.id <> $3 and not exists (select from intake_duplicate d where d.file_id = f.id and d.other_file_id = $3)
       union all
       select 'same-text', null, r.id, 1 from intake_round_sketch s join round_text t on t.id = s.text_id and t.replaced_at is null join round r on r.id = t.round_id join charter c on c.id = r.charter_id
        where s.words_hash = $2 and r.state <> 'withdrawn' and c.village_id in (select unit_id from unit_reach($4, $5))`,
      [batch.id, file.wordsHash, file.id, batch.communeId, this.clock.today()],
    );
  }

  private async near(tx: Tx, batch: { id: string; communeId: string }, file: { id: string } & ComparableText): Promise<Found[]> {
    if (file.text === null || file.bands === null || file.bands.length === 0) return [];
    const candidates = await tx.query<{ fileId: string | null; roundId: string | null; text: string }[]>(
      `select f.id as "fileId", null::uuid as "roundId", f.text from intake_file f
        where f.batch_id = $1 and f.id <> $3 and f.bands && $2 and f.text is not null and not exists (select from intake_duplicate d where d.file_id = f.id and d.other_file_id = $3)
       union all
       select null, r.id, t.text from intake_round_sketch s join round_text t on t.id = s.text_id and t.replaced_at is null join round r on r.id = t.round_id join charter c on c.id = r.charter_id
        where s.bands && $2 and r.state <> 'withdrawn' and c.village_id in (select unit_id from unit_reach($4, $5))
       limit 200`,
      [batch.id, file.bands, file.id, batch.communeId, this.clock.today()],
    );
    const own = shinglesOf(file.text);
    return candidates
      .map(({ fileId, roundId, text }): Found => ({ kind: 'near', fileId, roundId, similarity: alikeness(own, shinglesOf(text)) }))
      .filter(({ similarity }) => similarity >= nearFrom)
      .sort((a, b) => b.similarity - a.similarity)
      .slice(0, mostNear);
  }
}
