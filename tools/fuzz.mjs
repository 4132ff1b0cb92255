// `npm run -s fuzz -- [--format F] [--count N] [--seed S]`: reads damaged files of one format (or all) in a child process that is
// watched and replaced at its limits. A file that meets a limit also in a child of its own ends as the product ends it, in
// `reading-memory` or `reading-timeout`, and is named by its number; a crash or a wrong error is a failure, and its file is kept in
// test/corpus/hostile/, where the formats specs replay it. Ends with 1 when anything failed.
import { fork } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildBackend, root } from './build.mjs';

/** Of the processor, not of the clock: a busy machine makes no file slow. */
const MAX_MILLISECONDS = 10_000;
/** Waiting for nothing takes no processor time. */
const MAX_SILENCE = 120_000;
const TICK = 10;
const MAX_RESIDENT = 512 * 1024 * 1024;
const PAGE = 4096;
const WATCH_EVERY = 100;
const hostile = join(root, 'test/corpus/hostile');
const formatsLib = join(root, 'dist/libs/formats/src');

const { values } = parseArgs({ options: { format: { type: 'string' }, count: { type: 'string', default: '1000' }, seed: { type: 'string', default: String(Date.now() % 1_000_000_007) } } });
const [count, seed] = [Number(values.count), Number(values.seed)];
if (!Number.isInteger(count) || count < 1 || !Number.isInteger(seed)) {
  process.stderr.write('Dùng: npm run fuzz -- [--format F] [--count N] [--seed S]\n');
  process.exit(64);
}

function residentBytes(pid) {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * PAGE;
  } catch {
    return 0;
  }
}

/** Processor time a process has taken, milliseconds. */
function processorTime(pid) {
  try {
    const [user, system] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ').slice(11, 13).map(Number);
    return (user + system) * TICK;
  } catch {
    return 0;
  }
}

/** Runs files [from, to) in one child; resolves with its outcome, or with the file on which it had to be ended. */
function runChild(format, from, to) {
  const child = fork(join(formatsLib, 'testing/fuzz-child.js'), [], { serialization: 'advanced', execArgv: ['--max-old-space-size=384'], stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  let current = { index: from, bytes: new Uint8Array(), since: performance.now(), spent: 0 };
  let [reason, limit] = [null, null];
  let peak = 0;
  const watch = setInterval(() => {
    const resident = residentBytes(child.pid);
    peak = Math.max(peak, resident);
    // Before its first file a child is still starting up.
    const reading = current.bytes.length > 0;
    if (reading && processorTime(child.pid) - current.spent > MAX_MILLISECONDS) [reason, limit] = [`read for more than ${MAX_MILLISECONDS} ms`, 'reading-timeout'];
    else if (performance.now() - current.since > MAX_SILENCE) reason = 'fell silent';
    else if (resident > MAX_RESIDENT) [reason, limit] = [`held ${Math.round(resident / 1024 / 1024)} MB`, 'reading-memory'];
    if (reason !== null) child.kill('SIGKILL');
  }, WATCH_EVERY);
  return new Promise((resolve, reject) => {
    let outcome = null;
    child.on('message', (message) => {
      if (message.kind === 'input') current = { ...message, since: performance.now(), spent: processorTime(child.pid) };
      else if (message.kind === 'broken') reject(new Error(message.reason));
      else {
        outcome = message.outcome;
        child.disconnect();
      }
    });
    child.on('exit', (code, signal) => {
      clearInterval(watch);
      // Node ends itself with SIGABRT when its own heap limit is met: the same limit, seen from inside.
      if (reason === null && signal === 'SIGABRT') limit = 'reading-memory';
      resolve({ outcome, peak, ended: outcome === null ? { ...current, limit, reason: reason ?? `ended with ${signal ?? code}` } : null });
    });
    child.send({ format, from, count: to - from, seed });
  });
}

/** Children are replaced every so many files, so that a leak shows as growth within one and not as a slow end. */
const CHUNK = 1000;

async function fuzz(format) {
  const report = { format, count, seed, results: {}, failures: 0, atLimits: [], slowest: 0, peakMegabytes: 0 };
  const found = [];
  const counted = (result, times = 1) => (report.results[result] = (report.results[result] ?? 0) + times);
  /** Files [from, to), each of them counted once: what stopped a child is read again alone, what lay around it without it. */
  const cover = async (from, to) => {
    if (from >= to) return;
    const { outcome, peak, ended } = await runChild(format, from, to);
    report.peakMegabytes = Math.max(report.peakMegabytes, Math.round(peak / 1024 / 1024));
    if (outcome !== null) {
      for (const [result, times] of Object.entries(outcome.results)) counted(result, times);
      found.push(...outcome.failures);
      report.slowest = Math.max(report.slowest, Math.round(outcome.slowest));
    } else if (to - from > 1) {
      await cover(from, ended.index);
      await cover(ended.index, ended.index + 1);
      await cover(ended.index + 1, to);
    } else if (ended.limit !== null) {
      counted(ended.limit);
      report.atLimits.push(ended.index);
    } else found.push(ended);
  };
  for (let from = 0; from < count; from += CHUNK) await cover(from, Math.min(count, from + CHUNK));
  report.failures = found.length;
  return { report, found };
}

function keep(format, { index, bytes, reason }) {
  mkdirSync(hostile, { recursive: true });
  const name = `${format}-${seed}-${index}.bin`;
  writeFileSync(join(hostile, name), bytes);
  process.stdout.write(`${name}: ${reason.split('\n').slice(0, 3).join(' | ')}\n`);
}

await buildBackend();
const { formats } = createRequire(import.meta.url)(join(formatsLib, 'index.js'));
const known = formats.map(({ id }) => id);
const chosen = values.format === undefined ? known : [values.format];
if (!chosen.every((format) => known.includes(format))) {
  process.stderr.write(`Không có loại tệp ${values.format}; có: ${known.join(', ')}\n`);
  process.exit(64);
}
let failed = 0;
for (const format of chosen) {
  const { report, found } = await fuzz(format);
  failed += found.length;
  for (const failure of found) keep(format, failure);
  process.stdout.write(`${JSON.stringify(report)}\n`);
}
process.exitCode = failed === 0 ? 0 : 1;
