import { fork, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { setPriority } from 'node:os';
import { join } from 'node:path';
import { log } from '../platform/logging';
import { residentBytes } from './resident-memory';
import type { ReaderLimits } from './reader-limits';
import type { ReaderFault } from './reader-messages';

/** What to fork: a compiled child, or its source when the backend runs from source. */
export interface ChildProgram {
  readonly path: string;
  readonly execArgv: readonly string[];
}

/** A program lying in `folder` of the backend; run from source (tests, development) it needs the compiler its parent has. */
export function childProgram(folder: string, name: string): ChildProgram {
  const compiled = join(folder, `${name}.js`);
  if (existsSync(compiled)) return { path: compiled, execArgv: [] };
  return { path: join(folder, `${name}.ts`), execArgv: ['-r', join(__dirname, '../../../test/support/swc-register.cjs')] };
}

/** What a child may be given: its arguments and the folder made for it, where `output` grows under watch. */
export interface ChildTask {
  readonly folder: string;
  readonly output: string;
  readonly arguments: readonly string[];
  readonly limits: ReaderLimits;
  /** Milliseconds a message earns the child on top of its limit. */
  readonly earns?: (message: unknown) => number;
}

/** How a child ended: killed for a fault, or by itself with the last thing it said, if anything. */
export interface ChildEnd<Message> {
  readonly fault: ReaderFault | null;
  readonly said: Message | null;
}

const sampleEveryMs = 100;
const toMB = (bytes: number) => Math.floor(bytes / (1024 * 1024));

/** Runs one child at low priority, without database, storage or secrets, and kills it for too much time, memory or output. */
export async function runBounded<Message>(program: ChildProgram, task: ChildTask, onMessage: (message: Message) => void = () => undefined): Promise<ChildEnd<Message>> {
  const child = fork(program.path, [...task.arguments], {
    execArgv: [...program.execArgv, '--expose-gc', `--max-old-space-size=${toMB(task.limits.memoryBytes * 0.8)}`],
    // Few arenas: the C library otherwise keeps what image decoders freed, each thread for itself.
    env: { PATH: process.env['PATH'], TMPDIR: task.folder, NODE_ENV: 'production', MALLOC_ARENA_MAX: '2' },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  lowerPriority(child);
  const words = lastWords(child);
  let said: Message | null = null;
  const clock = new Clock(task.limits.milliseconds);
  child.on('message', (message) => {
    clock.extend(task.earns?.(message) ?? 0);
    onMessage((said = message as Message));
  });
  const fault = await untilOver(child, task.output, task.limits, clock);
  if (fault === null && (said === null || child.exitCode !== 0)) log.error('reader child ended without an answer', { code: child.exitCode, signal: child.signalCode, words: words() });
  return { fault, said };
}

/** The time a child may take, which may grow while it runs. */
class Clock {
  private end: number;

  constructor(milliseconds: number) {
    this.end = performance.now() + milliseconds;
  }

  extend(milliseconds: number): void {
    this.end += milliseconds;
  }

  isOver(): boolean {
    return performance.now() > this.end;
  }
}

/** Resolves when the child is gone: null if it went by itself, else why it was killed. */
function untilOver(child: ChildProcess, output: string, limits: ReaderLimits, clock: Clock): Promise<ReaderFault | null> {
  let fault: ReaderFault | null = null;
  const kill = (why: ReaderFault) => {
    fault ??= why;
    child.kill('SIGKILL');
  };
  const sampler = setInterval(() => {
    if (clock.isOver()) kill('reading-timeout');
    if (child.pid !== undefined && residentBytes(child.pid) > limits.memoryBytes) kill('reading-memory');
    void sizeOf(output).then((bytes) => bytes > limits.outputBytes && kill('reading-output'));
  }, sampleEveryMs);
  return new Promise((resolve) => {
    const over = () => {
      clearInterval(sampler);
      // Node ends itself with 134 (SIGABRT) when its own heap limit is met: the same fault, seen from inside.
      resolve(fault ?? (child.signalCode === 'SIGABRT' || child.exitCode === 134 ? 'reading-memory' : null));
    };
    child.once('close', over);
    child.once('error', (error) => {
      log.error('reader child could not start', { error: error.message });
      over();
    });
  });
}

/** Bytes of a file; 0 while it is not there. */
export async function sizeOf(path: string): Promise<number> {
  return stat(path).then((found) => found.size, () => 0);
}

function lowerPriority(child: ChildProcess): void {
  try {
    if (child.pid !== undefined) setPriority(child.pid, 10);
  } catch {
    // Gone already, or the platform forbids it: the limits hold all the same.
  }
}

/** The end of what the child wrote to standard error, for the log. */
function lastWords(child: ChildProcess): () => string {
  let text = '';
  child.stderr?.on('data', (chunk: Buffer) => (text = (text + chunk.toString('utf8')).slice(-2000)));
  return () => text;
}
