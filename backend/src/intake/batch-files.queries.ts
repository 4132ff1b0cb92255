import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { BatchFile, batchFileQuery, BatchFileList } from '@huong-uoc/contracts';
import type { CurrentUser } from '../platform/auth';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { Problem } from '../platform/http';
import { searchKey } from '../units';
import { standing } from './batches.queries';
import { LineGrounds, type LineGround } from './line-ground.queries';
import { lineColumns, type Line } from './lines.repository';
import { unmetNeeds } from './unmet-needs';

const pageSize = 100;

/** What each choice of the list means; a fixed table, never text that came from outside. */
const chosen: Record<z.infer<typeof batchFileQuery>['show'], string> = {
  all: 'true',
  ready: `${standing} in ('undecided', 'refused') and f.unmet = '{}'`,
  unclear: `${standing} in ('undecided', 'failed') and f.unmet <> '{}'`,
  duplicates: `exists (select from intake_duplicate d where d.file_id = f.id)`,
  reading: `${standing} = 'reading'`,
  refused: `f.reading = 'refused'`,
  accepted: `${standing} = 'accepted'`,
  skipped: `${standing} = 'skipped'`,
  done: `${standing} = 'done'`,
  failed: `${standing} = 'failed'`,
};

type Row = Line & { from: BatchFile['from']; pages: number | null; notes: string[]; outcomeSentence: string | null; charterId: string | null; communeId: string };

/** `$1` the viewer's unit, `$2` today. */
const rows = `
  select ${lineColumns}, f.origin as "from", f.pages, f.notes, f.outcome_sentence as "outcomeSentence", f.charter_id as "charterId", b.commune_id as "communeId"
    from intake_file f join intake_batch b on b.id = f.batch_id
   where b.commune_id in (select unit_id from unit_reach($1, $2))`;

@Injectable()
export class BatchFilesQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly grounds: LineGrounds,
  ) {}

  /** A page of a batch's lines; refuses `not-found` outside the viewer's reach. */
  async list(viewer: CurrentUser, batchId: string, { show, q, page }: z.infer<typeof batchFileQuery>): Promise<BatchFileList> {
    const today = this.clock.today();
    const [batch] = await this.db.query<{ communeId: string }>('select commune_id as "communeId" from intake_batch where id = $3 and commune_id in (select unit_id from unit_reach($1, $2))', [viewer.unitId, today, batchId]);
    if (batch === undefined) throw new Problem('not-found');
    const matching = `${rows} and f.batch_id = $3 and (${chosen[show]}) and ($4::text is null or strpos(f.search, $4) > 0)`;
    const asked = [viewer.unitId, today, batchId, q === undefined ? null : searchKey(q)];
    const found = await this.db.query<Row>(`${matching} order by f.number limit ${pageSize} offset $5`, [...asked, (page - 1) * pageSize]);
    const [counted] = await this.db.query<{ total: number }>(`select count(*)::int as total from (${matching}) m`, asked);
    return { items: await this.views(found, await this.grounds.of(batch.communeId)), total: counted?.total ?? 0, page, pageSize };
  }

  /** Refuses `not-found` outside the viewer's reach. */
  async one(viewer: CurrentUser, fileId: string): Promise<BatchFile> {
    const [row] = await this.db.query<Row>(`${rows} and f.id = $3`, [viewer.unitId, this.clock.today(), fileId]);
    const [view] = row === undefined ? [] : await this.views([row], await this.grounds.of(row.communeId));
    if (view === undefined) throw new Problem('not-found');
    return view;
  }

  private async views(found: readonly Row[], ground: LineGround): Promise<BatchFile[]> {
    const duplicates = await this.grounds.duplicatesOf(found.map(({ id }) => id));
    const villages = new Set(ground.villages.map(({ id }) => id));
    return found.map((row) => {
      const { id, batchId, version, number, fileName, folder, from, format, sizeBytes, pages, reading, notes, preflight, fields, decision } = row;
      const own = duplicates.get(id) ?? [];
      const settled = row.outcome === 'handed-in' || row.outcome === 'linked';
      return {
        id, batchId, version, number, fileName, folder, from, format, sizeBytes, pages, reading, notes, preflight, decision,
        refused: row.refusedCode === null ? null : { code: row.refusedCode, sentence: row.refusedSentence ?? '' },
        manifestRow: row.manifest?.row ?? null,
        duplicates: own,
        charters: ground.charters.filter(({ villageId }) => villageId === fields.villageId).map(({ id: charterId, title, kind, open }) => ({ id: charterId, title, kind, open })),
        values: fields,
        corrected: [...row.corrected],
        unmet: settled ? {} : unmetNeeds({ ...row, duplicates: own, villages, charters: ground.charters }, this.clock.today()),
        outcome: row.outcome === null ? null : { state: row.outcome, sentence: row.outcomeSentence ?? '', charterId: row.charterId, roundId: row.roundId },
      };
    });
  }
}
