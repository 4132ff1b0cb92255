import { fork, type ChildProcess } from 'node:child_process';
import { readFile as readBytes, stat } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { setPriority } from 'node:os';
import { join } from 'node:path';
import { log } from '../platform/logging';
import type { FileReading } from './read-file';
import { residentBytes } from './resident-memory';
import type { ReaderLimits } from './reader-limits';
import { readerFaults, retryableFaults, type ReaderFault, type ReaderMessage, type ReaderResult } from './reader-messages';

/** What to fork: the compiled child beside this file, or its source when the backend runs from source. */
export interface ChildProgram {
  readonly path: string;
  readonly execArgv: readonly string[];
}

const compiled = join(__dirname, 'reader-child.js');
/** Run from source (tests, development), the child needs the compiler its parent has. */
export const readerChild: ChildProgram = existsSync(compiled)
  ? { path: compiled, execArgv: [] }
  : { path: join(__dirname, 'reader-child.ts'), execArgv: ['-r', join(__dirname, '../../../test/support/swc-register.cjs')] };

const sampleEveryMs = 100;
const toMB = (bytes: number) => Math.floor(bytes / (1024 * 1024));

/**
 * Reads the file `input` of a folder made for it, in one child process that is killed for taking too long, too much memory
 * or handing back too much; refusals and faults are results, never exceptions.
 */
export async function readInChild(folder: string, limits: ReaderLimits, onProgress: (done: number, total: number) => void, program: ChildProgram = readerChild): Promise<ReaderResult> {
  const output = join(folder, 'output.json');
  const child = fork(program.path, [join(folder, 'input'), output], {
    execArgv: [...program.execArgv, `--max-old-space-size=${toMB(limits.memoryBytes * 0.8)}`],
    env: { PATH: process.env['PATH'], TMPDIR: folder, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  lowerPriority(child);
  const words = lastWords(child);
  const said: { last: ReaderMessage | null } = { last: null };
  child.on('message', (message: ReaderMessage) => {
    if (message.kind === 'progress') onProgress(message.done, message.total);
    else said.last = message;
  });
  const fault = await untilOver(child, output, limits);
  if (fault !== null) return failed(fault);
  if (said.last?.kind === 'refused') return { ok: false, code: said.last.code, sentence: said.last.sentence, retryable: false };
  if (said.last?.kind !== 'done') {
    log.error('reader child ended without an answer', { code: child.exitCode, signal: child.signalCode, words: words() });
    return failed('reading-crashed');
  }
  if ((await sizeOf(output)) > limits.outputBytes) return failed('reading-output');
  return { ok: true, reading: JSON.parse(await readBytes(output, 'utf8')) as FileReading };
}

const failed = (code: ReaderFault): ReaderResult => ({ ok: false, code, sentence: readerFaults[code], retryable: retryableFaults.has(code) });

/** Resolves when the child is gone: null if it went by itself, else why it was killed. */
function untilOver(child: ChildProcess, output: string, limits: ReaderLimits): Promise<ReaderFault | null> {
  let fault: ReaderFault | null = null;
  const kill = (why: ReaderFault) => {
    fault ??= why;
    child.kill('SIGKILL');
  };
  const sampler = setInterval(() => {
    if (child.pid !== undefined && residentBytes(child.pid) > limits.memoryBytes) kill('reading-memory');
    void sizeOf(output).then((bytes) => bytes > limits.outputBytes && kill('reading-output'));
  }, sampleEveryMs);
  const deadline = setTimeout(() => kill('reading-timeout'), limits.milliseconds);
  return new Promise((resolve) => {
    const over = () => {
      clearInterval(sampler);
      clearTimeout(deadline);
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

async function sizeOf(path: string): Promise<number> {
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
