import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database';
import type { FileReading, ReaderResult } from '../../reading';
import { wordsHash } from '../../scans';
import { BatchesRepository, type LockedBatch } from '../batches.repository';
import { LineGrounds, type LineGround } from '../line-ground.queries';
import { LinesRepository, type Line } from '../lines.repository';
import { manifestRowOf } from '../manifest/manifest-report';
import { Duplicates, type ComparableText } from './duplicates.repository';
import { recogniseHead } from './recognise-head';
import { bandsOf, shinglesOf } from './sketch';

const unread: ComparableText = { text: null, wordsHash: null, bands: null };

/** What a reading found becomes a line of the pre-flight table: head, duplicates, proposal. */
@Injectable()
export class StorePreflight {
  constructor(
    private readonly db: Database,
    private readonly batches: BatchesRepository,
    private readonly lines: LinesRepository,
    private readonly grounds: LineGrounds,
    private readonly duplicates: Duplicates,
  ) {}

  /** One transaction; nothing happens to a line that was read meanwhile. */
  async run(fileId: string, result: ReaderResult): Promise<void> {
    const [row] = await this.db.query<{ communeId: string; batchId: string }>('select b.commune_id as "communeId", b.id as "batchId" from intake_file f join intake_batch b on b.id = f.batch_id where f.id = $1', [fileId]);
    if (row === undefined) return;
    await this.duplicates.sketchRounds(row.communeId);
    const ground = await this.grounds.of(row.communeId);
    await this.db.write(async (tx) => {
      const batch = await this.batches.hold(tx, row.batchId);
      const line = await this.lines.hold(tx, fileId);
      if (batch === undefined || (line.reading !== 'waiting' && line.reading !== 'reading')) return;
      await this.write(tx, batch, line, result, ground);
      await this.batches.settle(tx, batch);
    });
  }

  private async write(tx: Tx, batch: LockedBatch, line: Line, result: ReaderResult, ground: LineGround): Promise<void> {
    const firstPageOnly = result.ok && isPartly(result.reading);
    const text = result.ok ? result.reading.text : null;
    const comparable = text === null || firstPageOnly ? unread : { text, wordsHash: wordsHash(text, ''), bands: bandsOf(shinglesOf(text)) };
    const preflight = recogniseHead(text, line, ground.villages);
    const reading = result.ok ? (firstPageOnly ? 'first-page' : 'read') : 'refused';
    const [code, sentence] = result.ok ? [null, null] : [result.code, result.sentence];
    const notes = result.ok ? result.reading.notes.filter(({ code: note }) => !(firstPageOnly && aboutOtherPages.has(note))).map((note) => note.sentence) : [];
    await tx.query(
      'update intake_file set version = version + 1, format = $2, pages = $3, reading = $4, refused_code = $5, refused_sentence = $6, notes = $7, preflight = $8, text = $9, words_hash = $10, bands = $11 where id = $1',
      [line.id, result.ok ? result.reading.format : null, result.ok ? result.reading.pages : null, reading, code, sentence, notes, JSON.stringify(preflight), comparable.text, comparable.wordsHash, comparable.bands],
    );
    await this.duplicates.record(tx, batch, { ...line, ...comparable });
    const manifest = line.manifest ?? manifestRowOf(await this.batches.manifest(tx, batch.id), line);
    await this.lines.propose(tx, { ...line, manifest, reading, refusedCode: code, refusedSentence: sentence, preflight }, ground);
  }
}

/** What the reading says of pages that were not to be recognised here. */
const aboutOtherPages: ReadonlySet<string> = new Set(['pages-not-recognised', 'numbering-gaps']);

/** Some page of it was left to be recognised later. */
const isPartly = ({ pageReports }: FileReading): boolean => pageReports.some(({ source }) => source === 'recognised') && pageReports.some(({ source }) => source === 'failed');
