import { createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Inject, Injectable } from '@nestjs/common';
import { DataStore, ERRORS, Upload } from '@tus/server';
import { SURROUNDINGS, type Surroundings } from '../../platform/boot';
import { Database } from '../../platform/database';

/** A week: who closed the browser on Friday goes on on Monday. */
export const uploadLifeMs = 7 * 86_400_000;

/**
 * Uploads not yet whole: their row says what they are to be, a file in the data folder holds what has come so far. The length
 * of that file is the only truth about the offset, so a killed server resumes exactly where the disk is.
 */
@Injectable()
export class UploadStore extends DataStore {
  override extensions = ['creation', 'creation-with-upload', 'expiration', 'termination'];
  private readonly root: string;

  constructor(
    @Inject(SURROUNDINGS) surroundings: Surroundings,
    private readonly db: Database,
  ) {
    super();
    this.root = join(surroundings.dataFolder, 'uploads');
  }

  path(id: string): string {
    return join(this.root, id);
  }

  /** Bytes that have come; 0 while there are none. */
  received(id: string): Promise<number> {
    return stat(this.path(id)).then(({ size }) => size, () => 0);
  }

  /** The row stands already (`BeginUpload`); here it gets its file. */
  override async create(upload: Upload): Promise<Upload> {
    await mkdir(this.root, { recursive: true, mode: 0o700 });
    await (await open(this.path(upload.id), 'a', 0o600)).close();
    return upload;
  }

  override async write(bytes: Readable, id: string, offset: number): Promise<number> {
    // What came before the connection broke is kept: the next request goes on behind it.
    await pipeline(bytes, createWriteStream(this.path(id), { flags: 'r+', start: offset }));
    const handle = await open(this.path(id), 'r');
    await handle.sync().finally(() => handle.close());
    return this.received(id);
  }

  override async getUpload(id: string): Promise<Upload> {
    const [row] = await this.db.query<{ size: string; startedAt: Date; name: string }>('select size_bytes as size, started_at as "startedAt", file_name as name from intake_upload where id = $1', [id]);
    if (row === undefined) throw ERRORS.FILE_NOT_FOUND;
    return new Upload({ id, size: Number(row.size), offset: await this.received(id), metadata: { name: row.name }, creation_date: row.startedAt.toISOString() });
  }

  override async remove(id: string): Promise<void> {
    await this.db.query('delete from intake_upload where id = $1', [id]);
    await this.forget(id);
  }

  override getExpiration(): number {
    return uploadLifeMs;
  }

  /** Drops what has come of an upload whose row is gone. */
  async forget(id: string): Promise<void> {
    await rm(this.path(id), { force: true });
  }

  /** Files on disk, whether their row stands or not. */
  async onDisk(): Promise<string[]> {
    return readdir(this.root).catch(() => []);
  }
}
