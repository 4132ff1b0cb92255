import { Injectable } from '@nestjs/common';
import type { Batch } from '@huong-uoc/contracts';
import { Events } from '../platform/events';
import { Problem } from '../platform/http';
import type { Tx } from '../platform/database';
import type { Viewer } from '../units';
import type { StoredManifest } from './manifest/manifest-report';

export interface LockedBatch {
  readonly id: string;
  readonly communeId: string;
  readonly title: string;
  readonly origin: Batch['origin'];
  readonly state: Batch['state'];
}

const columns = `b.id, b.commune_id as "communeId", b.title, b.origin, b.state`;

/** Locks and writes of batches; every change is told to whoever may see the commune. */
@Injectable()
export class BatchesRepository {
  constructor(private readonly events: Events) {}

  /** The batch if its commune lies in the viewer's reach, held until the transaction ends; refuses `not-found`. */
  async lock(tx: Tx, viewer: Viewer, batchId: string, today: string): Promise<LockedBatch> {
    const [batch] = await tx.query<LockedBatch[]>(`select ${columns} from intake_batch b where b.id = $3 and b.commune_id in (select unit_id from unit_reach($1, $2)) for update`, [viewer.unitId, today, batchId]);
    if (batch === undefined) throw new Problem('not-found');
    return batch;
  }

  /** The batch for the machine's own work; undefined when there is none. */
  async hold(tx: Tx, batchId: string): Promise<LockedBatch | undefined> {
    const [batch] = await tx.query<LockedBatch[]>(`select ${columns} from intake_batch b where b.id = $1 for update`, [batchId]);
    return batch;
  }

  async add(tx: Tx, batch: LockedBatch & { createdAt: Date; createdBy: string | null }): Promise<void> {
    const { id, communeId, title, origin, state, createdAt, createdBy } = batch;
    await tx.query('insert into intake_batch (id, commune_id, title, origin, state, created_at, created_by) values ($1, $2, $3, $4, $5, $6, $7)', [id, communeId, title, origin, state, createdAt, createdBy]);
    await this.tell(tx, batch);
  }

  /** A batch in which nothing is left to decide, read or carry out is closed; one in which something is, is open. One that is being carried out stays so. */
  async settle(tx: Tx, batch: LockedBatch): Promise<void> {
    if (batch.state === 'committing') return this.tell(tx, batch);
    const [left] = await tx.query<{ open: boolean; any: boolean }[]>(
      `select exists (select from intake_file where batch_id = $1) as any,
              exists (select from intake_file where batch_id = $1 and decision <> 'skipped' and coalesce(outcome, 'failed') = 'failed')
              or exists (select from intake_upload where batch_id = $1) or exists (select from intake_archive where batch_id = $1 and state = 'waiting') as open`,
      [batch.id],
    );
    await this.move(tx, batch, left?.any === true && !left.open ? 'closed' : 'open');
  }

  async move(tx: Tx, batch: LockedBatch, state: Batch['state']): Promise<void> {
    if (batch.state !== 'discarded') await tx.query('update intake_batch set state = $2 where id = $1 and state <> $2', [batch.id, state]);
    await this.tell(tx, batch);
  }

  async manifest(tx: Tx, batchId: string): Promise<StoredManifest | null> {
    const [row] = await tx.query<{ manifest: StoredManifest | null }[]>('select manifest from intake_batch where id = $1', [batchId]);
    return row?.manifest ?? null;
  }

  async setManifest(tx: Tx, batchId: string, manifest: StoredManifest, sha256: string): Promise<void> {
    await tx.query('update intake_batch set manifest = $2, manifest_sha256 = $3 where id = $1', [batchId, JSON.stringify(manifest), sha256]);
  }

  /** Lets every open page of the batch ask again. */
  async tell(tx: Tx, { id, communeId }: Pick<LockedBatch, 'id' | 'communeId'>): Promise<void> {
    await this.events.publish(tx, { unitId: communeId, data: { topic: 'batch', roundId: null, charterId: null, batchId: id, state: null, progress: null } });
  }
}
