// `npm run -s fuzz -- [--format F] [--count N] [--seed S]`: reads damaged files of one format (or all) in a child process that is
// watched and replaced. A file on which the child crashes, hangs or outgrows its memory is a failure like any wrong error; every
// failing file is kept in test/corpus/hostile/, where the formats specs replay it. Ends with 1 when anything failed.
import { fork } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildBackend, root } from './build.mjs';

const MAX_MILLISECONDS = 10_000;
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

/** Runs files [from, to) in one child; resolves with its outcome, or with the file on which it had to be ended. */
function runChild(format, from, to) {
  const child = fork(join(formatsLib, 'testing/fuzz-child.js'), [], { serialization: 'advanced', execArgv: ['--max-old-space-size=384'], stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  let current = { index: from, bytes: new Uint8Array(), since: performance.now() };
  let reason = null;
  let peak = 0;
  const watch = setInterval(() => {
    const resident = residentBytes(child.pid);
    peak = Math.max(peak, resident);
    if (performance.now() - current.since > MAX_MILLISECONDS) reason = `read for more than ${MAX_MILLISECONDS} ms`;
    else if (resident > MAX_RESIDENT) reason = `held ${Math.round(resident / 1024 / 1024)} MB`;
    if (reason !== null) child.kill('SIGKILL');
  }, WATCH_EVERY);
  return new Promise((resolve, reject) => {
    let outcome = null;
    child.on('message', (message) => {
      if (message.kind === 'input') current = { ...message, since: performance.now() };
      else if (message.kind === 'broken') reject(new Error(message.reason));
      else {
        outcome = message.outcome;
        child.disconnect();
      }
    });
    child.on('exit', (code, signal) => {
      clearInterval(watch);
      resolve({ outcome, peak, ended: outcome === null ? { ...current, reason: reason ?? `ended with ${signal ?? code}` } : null });
    });
    child.send({ format, from, count: to - from, seed });
  });
}

/** Children are replaced every so many files, so that a leak shows as growth within one and not as a slow end. */
const CHUNK = 1000;

async function fuzz(format) {
  const results = {};
  const failures = [];
  let [slowest, peak] = [0, 0];
  for (let from = 0; from < count; ) {
    const to = Math.min(count, from + CHUNK);
    const run = await runChild(format, from, to);
    peak = Math.max(peak, run.peak);
    if (run.outcome !== null) {
      for (const [result, times] of Object.entries(run.outcome.results)) results[result] = (results[result] ?? 0) + times;
      failures.push(...run.outcome.failures);
      slowest = Math.max(slowest, run.outcome.slowest);
      from = to;
    } else {
      failures.push(run.ended);
      // Files before the one that ended the child are read again only for their count.
      from = run.ended.index + 1;
    }
  }
  return { format, count, seed, results, failures: failures.length, slowest: Math.round(slowest), peakMegabytes: Math.round(peak / 1024 / 1024), found: failures };
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
  const { found, ...report } = await fuzz(format);
  failed += found.length;
  for (const failure of found) keep(format, failure);
  process.stdout.write(`${JSON.stringify(report)}\n`);
}
process.exitCode = failed === 0 ? 0 : 1;
