// `npm test`: every lane in order of cost; each lane's summary is counted, the last line is "N passed, N failed".
// A lane whose component is absent prints NOT RUN; with CI=1 that is a failure.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildBackend, buildFrontend, root } from './build.mjs';
import { findChromium } from './chromium.mjs';

const ci = Boolean(process.env.CI) && process.env.CI !== 'false' && process.env.CI !== '0';
const only = process.argv.slice(2).filter((arg) => !arg.startsWith('-'));
const bin = (path) => [process.execPath, join(root, 'node_modules', path)];
const results = join(root, '.cache', 'test-results');
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
const env = { ...process.env, NX_DAEMON: 'false', NODE_ENV: 'test' };
const totals = { passed: 0, failed: 0 };

function run(name, [command, ...args], extraEnv = {}) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...env, ...extraEnv } });
  return status === 0;
}

/** A check that is one yes or no: counts as one test. */
function check(name, steps) {
  console.log(`\n── ${name}`);
  const ok = steps.every((step) => run(name, step));
  totals[ok ? 'passed' : 'failed'] += 1;
  if (!ok) console.log(`FAILED: ${name}`);
}

function jest(name, args, extraEnv = {}) {
  console.log(`\n── ${name}`);
  const outputFile = join(results, `${name.replaceAll(' ', '-')}.json`);
  const ok = run(name, [...bin('jest/bin/jest.js'), ...args, '--json', `--outputFile=${outputFile}`, ...(ci ? ['--ci'] : [])], extraEnv);
  if (!existsSync(outputFile)) return void (totals.failed += 1);
  const report = JSON.parse(readFileSync(outputFile, 'utf8'));
  totals.passed += report.numPassedTests;
  totals.failed += report.numFailedTests + (ok || report.numFailedTests > 0 ? 0 : 1);
  if (ok && report.numPassedTests === 0) {
    console.log(`FAILED: ${name} ran no test`);
    totals.failed += 1;
  }
}

function notRun(name, install) {
  console.log(`\nNOT RUN: ${name}: ${install}`);
  if (ci) totals.failed += 1;
}

const tsc = (project) => [...bin('typescript/bin/tsc'), '-p', project];
const lanes = {
  laws: () => check('laws', [[...bin('nx/dist/bin/nx.js'), 'show', 'projects'], [...bin('eslint/bin/eslint.js'), '.', '--max-warnings', '0']]),
  types: () => {
    const libs = ['text', 'clauses', 'rules', 'rulebook', 'workflow', 'compliance', 'contracts', 'formats'].map((lib) => `libs/${lib}/tsconfig.json`);
    check('types', [...libs, 'backend/tsconfig.json', 'test/tsconfig.json', 'frontend/tsconfig.spec.json'].map(tsc));
  },
  unit: () => jest('unit', ['--selectProjects', 'unit']),
  frontend: () => jest('frontend', ['-c', 'frontend/jest.config.cjs']),
  corpus: () => jest('corpus', ['--selectProjects', 'corpus']),
  db: () => jest('db', ['--selectProjects', 'db', '-i']),
  api: () => jest('api', ['--selectProjects', 'api', '-i']),
  browser: () => {
    const chromium = findChromium();
    if (!chromium) return notRun('browser', 'đặt CHROMIUM_PATH hoặc cài gói chromium / set CHROMIUM_PATH or install chromium (and libnss3)');
    jest('browser', ['--selectProjects', 'browser', '-i'], { CHROMIUM_PATH: chromium });
  },
};

const chosen = only.length > 0 ? only : Object.keys(lanes);
const unknown = chosen.filter((name) => !(name in lanes));
if (unknown.length > 0) {
  console.error(`Unknown lane ${unknown.join(', ')}; lanes: ${Object.keys(lanes).join(', ')}`);
  process.exit(64);
}
if (chosen.some((name) => ['db', 'api', 'browser', 'corpus'].includes(name))) await buildBackend();
if (chosen.includes('browser')) buildFrontend();
for (const name of chosen) lanes[name]();
console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
process.exit(totals.failed === 0 && totals.passed > 0 ? 0 : 1);
