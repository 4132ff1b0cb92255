/**
 * `npm run -s bench:dashboard -- [CHARTERS …]`: milliseconds of each dashboard request over HTTP on the embedded PostgreSQL,
 * asked by somebody who sees all of it: a synthetic province of 4,000 charters in 92 communes, and a synthetic country of
 * 110,000 charters, 100,000 villages and 3,321 communes (any number above 10,000), both with five years of history and three
 * reforms. First the answer after a change (cold), then the distribution of the repeats, at last how it grew between the sizes.
 *
 * Measured on 24/11/2026 on two cores shared with eight other workers (load 8–19), cold / p95 in ms:
 *                                   4,000         110,000
 *   /compliance                     1300 / 22     103110 / 117
 *   … another D                      191 / 24      17274 / 18
 *   … other boundaries              1855 / 12      55697 / 42
 *   list of C3, of C5            54 / 27, 7 / 13   45156 / 100, 1902 / 197
 *   list of who must act               6 / 11       1785 / 2309 before such lists were kept; not measured since
 *   trend, bridge      3878 / 10, 1832 / 29         not measured
 *   contradictions, approvals   27 / 36, 55 / 90    not measured
 */
import { createRequire } from 'node:module';
import { inhabit } from '../support/personas';
import { startProgram } from '../support/running-program';
import { writeCountry, writeProvince } from './synthetic-province';

const paths = [
  '/compliance', '/compliance?D=2025-12-31', '/compliance?D=2026-06-30&B=2025-06-30', '/compliance/charters?figure=C3', '/compliance/charters?figure=C5', '/compliance/charters?figure=C3&who=commune&page=3',
  '/compliance/trend', '/compliance/bridge?from=2025-12-31&to=2026-11-24', '/compliance/contradictions', '/approvals',
];
const repeats = 40;
const countryFrom = 10_000;
const communesOfTheCountry = 3321;

/** Milliseconds by path: the first answer, and the repeats in order of size. */
type Measured = ReadonlyMap<string, { readonly cold: number; readonly times: readonly number[] }>;

async function bench(charters: number): Promise<Measured> {
  const program = await startProgram();
  try {
    const world = await inhabit(program);
    const leader = world.persona('leader', 'parent');
    if (charters >= countryFrom) {
      const top = await writeCountry(program, communesOfTheCountry);
      await program.look('update account set unit_id = $1 where id = $2', [top, leader.account.id]);
    }
    await writeProvince(program, charters, leader.account.id);
    const measured = new Map<string, { cold: number; times: number[] }>();
    for (const path of paths) {
      const cold = await timed(() => leader.browser.send('GET', path));
      const times: number[] = [];
      for (let round = 0; round < repeats; round += 1) times.push(await timed(() => leader.browser.send('GET', path)));
      measured.set(path, { cold, times: times.sort((a, b) => a - b) });
      process.stdout.write(`${line(charters, path, measured)}\n`);
    }
    return measured;
  } finally {
    await program.stop();
  }
}

function at(measured: Measured, path: string, share: number): number {
  const times = measured.get(path)?.times ?? [];
  return times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
}

const shown = (milliseconds: number): string => milliseconds.toFixed(0).padStart(6);
function line(charters: number, path: string, measured: Measured): string {
  const parts = [0.25, 0.5, 0.75, 0.95, 1].map((share) => shown(at(measured, path, share))).join('');
  return `${String(charters).padStart(7)}  cold ${shown(measured.get(path)?.cold ?? 0)}   p25 p50 p75 p95 max ${parts} ms  ${path}`;
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
    const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [4_000, 110_000];
    const results: [number, Measured][] = [];
    for (const charters of sizes) results.push([charters, await bench(charters)]);
    const [[small, first], [large, last]] = [results[0]!, results.at(-1)!];
    if (results.length > 1) for (const path of paths) process.stdout.write(`growth ${small} → ${large}: p95 ${shown(at(first, path, 0.95))} →${shown(at(last, path, 0.95))} ms  ${path}\n`);
  } finally {
    await tearDown();
  }
}

void main();
