/**
 * `node -r ./test/support/swc-register.cjs test/bench/dashboard.bench.ts [CHARTERS …]`: milliseconds of each dashboard request over HTTP
 * on a synthetic province (default 4,000 charters): first after a change (cold), then median, p95 and slowest of the repeats.
 */
import { createRequire } from 'node:module';
import { inhabit } from '../support/personas';
import { startProgram } from '../support/running-program';
import { writeProvince } from './synthetic-province';

const paths = ['/compliance', '/compliance?D=2025-12-31', '/compliance/charters?figure=C3', '/compliance/trend', '/compliance/bridge?from=2025-12-31&to=2026-11-24', '/compliance/contradictions'];
const repeats = 40;

async function bench(charters: number): Promise<void> {
  const program = await startProgram();
  try {
    const world = await inhabit(program);
    const leader = world.persona('leader', 'parent');
    await writeProvince(program, charters, leader.account.id);
    for (const path of paths) {
      const cold = await timed(() => leader.browser.send('GET', path));
      const times: number[] = [];
      for (let round = 0; round < repeats; round += 1) times.push(await timed(() => leader.browser.send('GET', path)));
      times.sort((a, b) => a - b);
      const at = (share: number): string => (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(0).padStart(5);
      process.stdout.write(`${String(charters).padStart(7)} charters  cold ${cold.toFixed(0).padStart(5)}  median ${at(0.5)}  p95 ${at(0.95)}  slowest ${at(1)} ms  ${path}\n`);
    }
  } finally {
    await program.stop();
  }
}

async function timed(work: () => Promise<{ status: number; body: unknown }>): Promise<number> {
  const started = performance.now();
  const { status, body } = await work();
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
  return performance.now() - started;
}

async function main(): Promise<void> {
  const load = createRequire(__filename);
  const setUp = load('../support/database-setup.cjs') as () => Promise<void>;
  const tearDown = load('../support/database-teardown.cjs') as () => Promise<void>;
  await setUp();
  try {
    for (const charters of process.argv.length > 2 ? process.argv.slice(2).map(Number) : [4000]) await bench(charters);
  } finally {
    await tearDown();
  }
}

void main();
