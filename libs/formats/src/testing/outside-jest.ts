import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { FormatProblem, type FormatProblemCode, type ReadDocument, type ReadingOptions } from '../index';

type Answer =
  | { kind: 'ready' }
  | { kind: 'progress'; request: number; progress: { done: number; total: number } }
  | { kind: 'recognise'; request: number; question: number; image: Parameters<NonNullable<ReadingOptions['recognise']>>[0] }
  | { kind: 'done'; request: number; document: ReadDocument }
  | { kind: 'refused'; request: number; known: boolean; code: FormatProblemCode | null; details: FormatProblem['details'] | null; message: string };

interface Waiting {
  readonly options: ReadingOptions;
  resolve(document: ReadDocument): void;
  reject(error: unknown): void;
}

/** `readDocument` of the real sources in a real Node process, for specs that read PDF; one process serves a whole spec file. */
export class OutsideReader {
  private readonly waiting = new Map<number, Waiting>();
  private requests = 0;

  private constructor(private readonly child: ChildProcess) {
    child.on('message', (answer: Answer) => void this.take(answer));
    child.on('exit', (code) => this.waiting.forEach(({ reject }) => reject(new Error(`reader process ended with ${code}`))));
  }

  static async start(): Promise<OutsideReader> {
    const child = fork(join(__dirname, 'reader-process.cjs'), [], { serialization: 'advanced', execArgv: [] });
    await once(child, 'message');
    return new OutsideReader(child);
  }

  read(bytes: Uint8Array, options: ReadingOptions = {}): Promise<ReadDocument> {
    this.requests += 1;
    const request = this.requests;
    return new Promise((resolve, reject) => {
      this.waiting.set(request, { options, resolve, reject });
      this.child.send({ kind: 'read', request, bytes, limits: options.limits, recognises: options.recognise !== undefined });
    });
  }

  async stop(): Promise<void> {
    const ended = once(this.child, 'exit');
    this.child.disconnect();
    await ended;
  }

  private async take(answer: Answer): Promise<void> {
    if (answer.kind === 'ready') return;
    const waiting = this.waiting.get(answer.request);
    if (waiting === undefined) return;
    if (answer.kind === 'progress') return waiting.options.onProgress?.(answer.progress);
    if (answer.kind === 'recognise') {
      const page = await waiting.options.recognise?.(answer.image).catch(() => null);
      this.child.send({ kind: 'recognised', question: answer.question, page: page ?? null });
      return;
    }
    this.waiting.delete(answer.request);
    if (answer.kind === 'done') waiting.resolve(answer.document);
    else waiting.reject(answer.known ? new FormatProblem(answer.code as FormatProblemCode, answer.details as never) : new Error(answer.message));
  }
}
