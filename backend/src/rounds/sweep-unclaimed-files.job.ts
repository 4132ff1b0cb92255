import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { log } from '../platform/logging';
import { defineJob, Handles, type JobHandler } from '../platform/queue';
import { Storage } from '../platform/storage';

export const sweepUnclaimedFilesJob = defineJob('sweep-unclaimed-files', z.object({}), { lane: 'quick', everyMs: 86_400_000 });

/** Long enough for anybody to notice that a database older than its files was restored, and to stop before they go. */
const daysUnclaimed = 30;
/** A crash leaves a file or two. More than this is no crash but a wrong database beside the files, or a mistake here. */
const mostAtOnce = { files: 20, share: 0.05 };

/** Columns that name a stored file end in `sha256`: a law of the schema, so that a new table is spared without being told of here. */
const namingColumns = `
  select c.oid::regclass::text as "table", quote_ident(a.attname) as "column"
    from pg_attribute a join pg_class c on c.oid = a.attrelid
   where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and a.attname ~ 'sha256$' and not a.attisdropped`;

/** Removes stored files that no row names: what a crash between storing a file and writing its row left behind. */
@Injectable()
@Handles(sweepUnclaimedFilesJob)
export class SweepUnclaimedFiles implements JobHandler<typeof sweepUnclaimedFilesJob> {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly storage: Storage,
  ) {}

  /** Touches nothing young, nothing any row names, and nothing at all when suspiciously much is unclaimed. */
  async run(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - daysUnclaimed * 86_400_000);
    const old: string[] = [];
    for await (const sha256 of this.storage.keptBefore(before)) old.push(sha256);
    const unclaimed = await this.unclaimed(old);
    if (unclaimed.length > Math.max(mostAtOnce.files, old.length * mostAtOnce.share)) {
      log.error('far more stored files than a crash leaves belong to no row; none was removed', { unclaimed: unclaimed.length, of: old.length });
      return;
    }
    for (const sha256 of unclaimed) {
      // Asked again just before: the same bytes may have been handed in since.
      if ((await this.unclaimed([sha256])).length > 0) await this.storage.remove(sha256, before);
    }
    if (unclaimed.length > 0) log.info('stored files that belong to no row were removed', { files: unclaimed.length });
  }

  async failed(): Promise<void> {
    log.error('stored files that belong to no row stay for now; tried again tomorrow');
  }

  private async unclaimed(addresses: readonly string[]): Promise<string[]> {
    if (addresses.length === 0) return [];
    const columns = await this.db.query<{ table: string; column: string }>(namingColumns);
    const unnamed = columns.map(({ table, column }) => `not exists (select from ${table} where ${column} = old.address)`);
    if (unnamed.length === 0) throw new Error('no column names a stored file');
    const rows = await this.db.query<{ address: string }>(`select old.address from unnest($1::text[]) as old(address) where ${unnamed.join(' and ')}`, [addresses]);
    return rows.map(({ address }) => address);
  }
}
