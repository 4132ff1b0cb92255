import { createHash } from 'node:crypto';
import { Transform, type Readable } from 'node:stream';
import { Problem } from '../http/problem';

/** Where the bytes lie: a folder or an S3 bucket. Keys are the SHA-256 of the content, so nothing is ever overwritten. */
export interface StorageDriver {
  /** Takes a stream of unknown length under a temporary name; the caller then keeps or drops it. */
  receive(bytes: Readable): Promise<{ keep(sha256: string): Promise<void>; drop(): Promise<void> }>;
  read(sha256: string): Promise<Readable>;
  has(sha256: string): Promise<boolean>;
  /** Removes what uploads cut off before this instant left under temporary names. */
  sweep(before: Date): Promise<void>;
  /** Addresses last kept before this instant; keeping the same bytes again makes them young. */
  keptBefore(before: Date): AsyncIterable<string>;
  /** Removes a file unless it has been kept again since this instant. */
  remove(sha256: string, before: Date): Promise<void>;
  readonly kind: 'disk' | 's3';
}

export interface StoredFile {
  readonly sha256: string;
  readonly sizeBytes: number;
}

/** Content-addressed storage of originals: same bytes, same address; an original is never altered. */
export class Storage {
  constructor(private readonly driver: StorageDriver) {}

  get kind(): 'disk' | 's3' {
    return this.driver.kind;
  }

  /**
   * Streams bytes in, hashing on the way; memory stays flat. Refuses `empty-file`, `file-too-large`, `disk-full` and
   * `upload-interrupted`, and keeps nothing of a refused file.
   */
  async put(bytes: Readable, maxBytes: number): Promise<StoredFile> {
    const hash = createHash('sha256');
    let size = 0;
    let refusal: Problem | undefined;
    const refuse = (problem: Problem): Problem => (refusal ??= problem);
    const measured = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        size += chunk.length;
        hash.update(chunk);
        if (size > maxBytes) done(refuse(new Problem('file-too-large')));
        else done(null, chunk);
      },
    });
    // A driver may not be listening yet (it makes its folder first): the refusal must neither crash the server nor be lost.
    measured.on('error', () => undefined);
    bytes.on('error', (cause) => measured.destroy(refuse(cause instanceof Problem ? cause : new Problem('upload-interrupted', { cause }))));
    bytes.on('close', () => {
      if (!bytes.readableEnded) measured.destroy(refuse(new Problem('upload-interrupted')));
    });
    const received = await this.driver.receive(bytes.pipe(measured)).catch((error: unknown) => {
      bytes.unpipe(measured);
      throw refusal ?? asProblem(error);
    });
    if (size === 0) {
      await received.drop();
      throw new Problem('empty-file');
    }
    const sha256 = hash.digest('hex');
    await received.keep(sha256).catch((error: unknown) => {
      throw asProblem(error);
    });
    return { sha256, sizeBytes: size };
  }

  /** Clears halves of uploads that a crash cut off; what is a day old is no longer being sent. */
  sweep(now: Date): Promise<void> {
    return this.driver.sweep(new Date(now.getTime() - 86_400_000));
  }

  /** Addresses last kept before this instant, in no order. */
  keptBefore(before: Date): AsyncIterable<string> {
    return this.driver.keptBefore(before);
  }

  /** Removes bytes nobody refers to, unless they came again since this instant. */
  remove(sha256: string, before: Date): Promise<void> {
    return this.driver.remove(sha256, before);
  }

  /** The bytes as they came; `not-found` when they are gone. */
  async read(sha256: string): Promise<Readable> {
    if (!/^[0-9a-f]{64}$/.test(sha256) || !(await this.driver.has(sha256))) throw new Problem('not-found');
    return this.driver.read(sha256);
  }
}

function asProblem(error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  return code === 'ENOSPC' || code === 'EDQUOT' ? new Problem('disk-full', { cause: error }) : error;
}
