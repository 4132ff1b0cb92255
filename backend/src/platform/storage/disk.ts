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
    for (const name of await readdir(incoming).catch(() => [])) {
      const half = join(incoming, name);
      const touched = await stat(half).then((found) => found.mtimeMs, () => Infinity);
      if (touched < before.getTime()) await rm(half, { force: true });
    }
  }

  private async keep(temporary: string, sha256: string): Promise<void> {
    if (await this.has(sha256)) return rm(temporary, { force: true });
    await mkdir(join(this.path(sha256), '..'), { recursive: true });
    await rename(temporary, this.path(sha256));
  }

  private path(sha256: string): string {
    return join(this.folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  }
}

async function flush(file: string): Promise<void> {
  const handle = await open(file, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
