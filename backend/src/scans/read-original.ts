import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Inject, Injectable } from '@nestjs/common';
import { problemCodes } from '@huong-uoc/contracts';
import { Antivirus } from '../platform/antivirus';
import { CONFIG, type Config } from '../platform/config';
import { Storage } from '../platform/storage';
import { readerChild, readerLimits, readInChild, type ReaderResult } from '../reading';
import type { Reading } from '../rounds';

/** Retryable is what time may change: the scanner may answer again, an infected file stays one. */
const unsafe = {
  infected: { ok: false, code: 'file-infected', sentence: problemCodes['file-infected'].title, retryable: false },
  quarantined: { ok: false, code: 'file-quarantined', sentence: problemCodes['file-quarantined'].title, retryable: true },
} as const satisfies Record<string, ReaderResult>;

/** Reads a round's original, or the text typed for it, in a child process with a folder of its own. */
@Injectable()
export class ReadOriginal {
  constructor(
    private readonly storage: Storage,
    private readonly antivirus: Antivirus,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** No byte of an original reaches a parser before the virus scanner, where one is set, has let it through. Of a scan at most `recogniseFirst` pages are recognised. */
  async run(wanted: Pick<Reading, 'fileSha256' | 'typed'>, onProgress: (done: number, total: number) => void, recogniseFirst = Infinity): Promise<ReaderResult> {
    const standing = wanted.typed === null ? await this.antivirus.standing(wanted.fileSha256) : 'clean';
    if (standing === 'infected' || standing === 'quarantined') return unsafe[standing];
    const folder = await mkdtemp(join(tmpdir(), 'huong-uoc-read-'));
    try {
      const input = join(folder, 'input');
      if (wanted.typed !== null) await writeFile(input, wanted.typed.text);
      else await pipeline(await this.storage.read(wanted.fileSha256), createWriteStream(input));
      return await readInChild(folder, readerLimits, onProgress, readerChild, this.config.recognition, recogniseFirst);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
}
