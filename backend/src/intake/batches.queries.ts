import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Batch, batchQuery, BatchList, BatchSummary, PendingUpload } from '@huong-uoc/contracts';
import type { CurrentUser } from '../platform/auth';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { Problem } from '../platform/http';
import { manifestReport, type StoredManifest } from './manifest/manifest-report';
import { UploadStore } from './uploads/upload-store';
import { VillageNames } from './preflight/village-names.queries';

const pageSize = 25;

/** Where a line stands; the seven names are those of `batchCounts`. */
export const standing = `case
  when f.outcome in ('handed-in', 'linked') then 'done'
  when f.decision = 'skipped' then 'skipped'
  when f.outcome = 'failed' then 'failed'
  when f.decision = 'accepted' then 'accepted'
  when f.reading in ('waiting', 'reading') then 'reading'
  when f.reading = 'refused' then 'refused'
  else 'undecided' end`;

const count = (name: string) => `'${name}', count(*) filter (where ${standing} = '${name}')`;

/** `$1` the viewer's unit, `$2` today. */
const batches = `
  select b.id, json_build_object('id', b.commune_id, 'label', c.kind || ' ' || c.name) as commune, b.title, b.origin, b.state, b.created_at as "createdAt",
         coalesce(a.display_name, 'Hệ thống') as "createdBy", b.manifest,
         (select json_build_object('files', count(*), ${['reading', 'refused', 'undecided', 'accepted', 'skipped', 'done', 'failed'].map(count).join(', ')}) from intake_file f where f.batch_id = b.id) as counts
    from intake_batch b
    left join account a on a.id = b.created_by
    join lateral (select kind, name from unit_period where unit_id = b.commune_id and valid_from <= $2 order by valid_from desc limit 1) c on true
   where b.commune_id in (select unit_id from unit_reach($1, $2))`;

type Row = Omit<BatchSummary, 'createdAt'> & { createdAt: Date; manifest: StoredManifest | null };

@Injectable()
export class BatchesQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly uploads: UploadStore,
    private readonly villages: VillageNames,
  ) {}

  async list(viewer: CurrentUser, { state, page }: z.infer<typeof batchQuery>): Promise<BatchList> {
    const rows = await this.db.query<Row & { total: string }>(
      `select x.*, count(*) over () as total from (${batches}) x where ($3::text is null or state = $3) order by "createdAt" desc, id desc limit ${pageSize} offset $4`,
      [viewer.unitId, this.clock.today(), state ?? null, (page - 1) * pageSize],
    );
    return { items: rows.map(summary), total: Number(rows[0]?.total ?? 0), page, pageSize };
  }

  /** Refuses `not-found` outside the viewer's reach. */
  async one(viewer: CurrentUser, id: string): Promise<Batch> {
    const [row] = await this.db.query<Row>(`${batches} and b.id = $3`, [viewer.unitId, this.clock.today(), id]);
    if (row === undefined) throw new Problem('not-found');
    const files = row.manifest === null ? [] : await this.db.query<{ fileName: string; folder: string }>('select file_name as "fileName", folder from intake_file where batch_id = $1', [id]);
    return {
      ...summary(row),
      uploads: await this.pending(id),
      archives: await this.archives(id),
      manifest: row.manifest === null ? null : manifestReport(row.manifest, files),
      villages: (await this.villages.of(row.commune.id)).map(({ id: villageId, label, ended }) => ({ id: villageId, label, ended })),
    };
  }

  private async pending(batchId: string): Promise<PendingUpload[]> {
    const rows = await this.db.query<Omit<PendingUpload, 'receivedBytes' | 'sizeBytes'> & { sizeBytes: string }>(
      `select id, file_name as "fileName", folder, size_bytes as "sizeBytes", started_at as "startedAt", expires_at as "expiresAt" from intake_upload where batch_id = $1 order by started_at, id`,
      [batchId],
    );
    return Promise.all(rows.map(async (row) => ({ ...row, sizeBytes: Number(row.sizeBytes), receivedBytes: await this.uploads.received(row.id) })));
  }

  private async archives(batchId: string): Promise<Batch['archives']> {
    const rows = await this.db.query<Omit<Batch['archives'][number], 'refused' | 'sizeBytes'> & { sizeBytes: string; code: string | null; sentence: string | null }>(
      `select x.id, x.file_name as "fileName", x.size_bytes as "sizeBytes", x.state, x.refused_code as code, x.refused_sentence as sentence, x.left_out as "leftOut",
              (select count(*)::int from intake_file f where f.archive_id = x.id) as files
         from intake_archive x where x.batch_id = $1 order by x.received_at, x.id`,
      [batchId],
    );
    return rows.map(({ code, sentence, sizeBytes, ...row }) => ({ ...row, sizeBytes: Number(sizeBytes), refused: code === null ? null : { code, sentence: sentence ?? '' } }));
  }
}

function summary({ id, commune, title, origin, state, createdAt, createdBy, counts }: Row): BatchSummary {
  return { id, commune, title, origin, state, createdAt: createdAt.toISOString(), createdBy, counts };
}
