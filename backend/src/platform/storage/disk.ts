import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { StorageDriver } from './storage';

/** Files under `<folder>/ab/cd/abcd…`, written beside and renamed into place, so a file that exists is whole. */
export class DiskStorage implements StorageDriver {
  readonly kind = 'disk';

  constructor(private readonly folder: string) {}

  async receive(bytes: Readable) {
    const incoming = join(this.folder, 'incoming');
    await mkdir(incoming, { recursive: true });
    const temporary = join(incoming, randomUUID());
    try {
      await pipeline(bytes, createWriteStream(temporary, { flags: 'wx', mode: 0o600 }));
      await flush(temporary);
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
    return {
      keep: (sha256: string) => this.keep(temporary, sha256),
      drop: () => rm(temporary, { force: true }),
    };
  }

  async read(sha256: string): Promise<Readable> {
    return createReadStream(this.path(sha256));
  }

  async has(sha256: string): Promise<boolean> {
    return existsSync(this.path(sha256));
  }

  async sweep(before: Date): Promise<void> {
    const incoming = join(this.folder, 'incoming');
    for (const name of await entries(incoming)) {
      const half = join(incoming, name);
      if ((await keptAt(half)) < before.getTime()) await rm(half, { force: true });
    }
  }

  async *keptBefore(before: Date): AsyncIterable<string> {
    for (const first of await entries(this.folder)) {
      if (!/^[0-9a-f]{2}$/.test(first)) continue;
      for (const second of await entries(join(this.folder, first))) {
        for (const name of await entries(join(this.folder, first, second))) if ((await keptAt(this.path(name))) < before.getTime()) yield name;
      }
    }
  }

  async remove(sha256: string, before: Date): Promise<void> {
    if ((await keptAt(this.path(sha256))) < before.getTime()) await rm(this.path(sha256), { force: true });
  }

  /** The same bytes take the place of the same bytes: the file is never half there, and its age counts from their last coming. */
  private async keep(temporary: string, sha256: string): Promise<void> {
    await mkdir(join(this.path(sha256), '..'), { recursive: true });
    await rename(temporary, this.path(sha256));
  }

  private path(sha256: string): string {
    return join(this.folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  }
}

const entries = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);

/** When these bytes last came, ms; a file that is gone is never old. */
const keptAt = (file: string): Promise<number> => stat(file).then((found) => found.mtimeMs, () => Infinity);

async function flush(file: string): Promise<void> {
  const handle = await open(file, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
