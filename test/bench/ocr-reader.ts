import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The program's own reading child, run from source as it stands: its compiler is in its start and its memory, not in its pages. */
const child = join(__dirname, '../../backend/src/reading/reader-child.ts');
const compiler = ['-r', join(__dirname, '../support/swc-register.cjs')];
const pageBytes = 4096;

/** What one reading gave and took. */
export interface Read {
  readonly text: string;
  readonly sources: readonly string[];
  /** The engine each page was really read by, which may not be the one asked. */
  readonly engines: readonly (string | null)[];
  readonly confidence: number;
  readonly seconds: number;
  /** Seconds from one page's end to the next one's, start of the process left out. */
  readonly pageSeconds: readonly number[];
  readonly peakMegabytes: number;
  /** Processor time of the child and of engines it started, from its first page to its end. */
  readonly processorSeconds: number;
}

function residentMegabytes(pid: number): number {
  try {
    return (Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * pageBytes) / 1e6;
  } catch {
    return 0;
  }
}

/** Own time and that of ended children, in seconds (the kernel counts in hundredths). */
function processorSeconds(pid: number): number {
  try {
    const [user, system, childUser, childSystem] = (readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1] ?? '').split(' ').slice(11, 15).map(Number) as [number, number, number, number];
    return (user + system + childUser + childSystem) / 100;
  } catch {
    return 0;
  }
}

/** Reads bytes in the reading child with an engine; refuses with the child's own sentence. */
export async function readWith(engine: string, bytes: Uint8Array): Promise<Read> {
  const folder = await mkdtemp(join(tmpdir(), 'huong-uoc-bench-'));
  const [input, output] = [join(folder, 'input'), join(folder, 'output.json')];
  await writeFile(input, bytes);
  const started = performance.now();
  const running = fork(child, [input, output, engine], { execArgv: ['--expose-gc', ...compiler], env: { PATH: process.env['PATH'], TMPDIR: folder, NODE_ENV: 'production', MALLOC_ARENA_MAX: '2' }, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  let [peak, refused, last] = [0, '', started];
  let [spent, before] = [0, 0];
  const pageSeconds: number[] = [];
  const sampler = setInterval(() => {
    peak = Math.max(peak, residentMegabytes(running.pid ?? 0));
    spent = Math.max(spent, processorSeconds(running.pid ?? 0));
  }, 100);
  running.on('message', (message: { kind: string; sentence?: string }) => {
    const now = performance.now();
    spent = Math.max(spent, processorSeconds(running.pid ?? 0));
    if (message.kind === 'refused') refused = message.sentence ?? '';
    if (message.kind === 'recognising') last = now;
    if (message.kind === 'recognising' && before === 0) before = processorSeconds(running.pid ?? 0);
    if (message.kind === 'progress' && last !== started) {
      pageSeconds.push((now - last) / 1000);
      last = started;
    }
  });
  try {
    await once(running, 'exit');
    if (refused !== '') throw new Error(refused);
    const { text, pageReports } = JSON.parse(await readFile(output, 'utf8')) as { text: string; pageReports: { source: string; confidence: number | null; engine: string | null }[] };
    const confidences = pageReports.map(({ confidence }) => confidence ?? 0);
    const confidence = confidences.reduce((sum, one) => sum + one, 0) / Math.max(1, confidences.length);
    return { text, sources: pageReports.map(({ source }) => source), engines: pageReports.map((page) => page.engine), confidence, seconds: (performance.now() - started) / 1000, pageSeconds, peakMegabytes: Math.round(peak), processorSeconds: Math.max(0, spent - before) };
  } finally {
    clearInterval(sampler);
    await rm(folder, { recursive: true, force: true });
  }
}
