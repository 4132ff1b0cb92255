import { pipeline, Transform, type Readable, type TransformCallback } from 'node:stream';

/** Looks at the beginning of a file (`whole`: at all of it) and refuses it by throwing a Problem. */
export type Admit = (head: Buffer, whole: boolean) => Promise<void>;

/** Enough to tell what a file is; all that is held in memory of it. */
const headBytes = 1024 * 1024;

/** Holds a stream back until its first bytes were admitted, so that nothing of a refused file is kept. */
export class HeadGate extends Transform {
  private held: Buffer[] = [];
  private size = 0;
  private open = false;

  constructor(private readonly admit: Admit) {
    super();
  }

  /** The gated stream; a cut source cuts it too. */
  static before(bytes: Readable, admit: Admit): HeadGate {
    // The end of either stream is seen by whoever reads the gate.
    return pipeline(bytes, new HeadGate(admit), () => undefined);
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    if (this.open) return done(null, chunk);
    this.held.push(chunk);
    this.size += chunk.length;
    if (this.size < headBytes) return done();
    this.decide(false, done);
  }

  override _flush(done: TransformCallback): void {
    if (this.open || this.size === 0) return done();
    this.decide(true, done);
  }

  private decide(whole: boolean, done: TransformCallback): void {
    const head = Buffer.concat(this.held);
    this.held = [];
    this.admit(head, whole).then(
      () => {
        this.open = true;
        done(null, head);
      },
      (refusal: Error) => done(refusal),
    );
  }
}
