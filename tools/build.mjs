// Builds what is missing or older than its sources: `node tools/build.mjs [backend|frontend|all] [--force]`.
// backend: libs/*/src and backend/src → dist/, CommonJS by swc (decorator metadata that esbuild cannot emit),
// data files copied alongside. frontend: Angular's own builder through Nx.
import { transform } from '@swc/core';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const dist = join(root, 'dist');
const skipped = /(\.(spec|db-spec)\.ts|\.d\.ts|README\.md)$/;

function filesBelow(folder, found = []) {
  if (!existsSync(folder)) return found;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) filesBelow(path, found);
    else if (!skipped.test(entry.name)) found.push(path);
  }
  return found.sort();
}

/** A stamp over names, sizes and times: enough to know whether a build is stale, cheap enough for every start. */
function stampOf(files) {
  const hash = createHash('sha256');
  for (const file of files) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${relative(root, file)}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest('hex');
}
const stampFile = (name) => join(dist, `.${name}.stamp`);
const isFresh = (name, stamp) => existsSync(stampFile(name)) && readFileSync(stampFile(name), 'utf8') === stamp;

const shared = ['package-lock.json', 'tsconfig.base.json', 'tools/build.mjs'].map((file) => join(root, file));
const libFolders = () => readdirSync(join(root, 'libs')).map((lib) => join(root, 'libs', lib, 'src'));
const backendSources = () => [...libFolders(), join(root, 'backend', 'src')].flatMap((folder) => filesBelow(folder));

/** `@huong-uoc/x` and `@huong-uoc/x/testing` → relative path of the compiled lib, so that dist/ runs without any path mapping. */
function resolveAliases(code, outFile) {
  return code.replace(/(["'])@huong-uoc\/([a-z]+)(\/testing)?\1/g, (_all, quote, lib, door = '') => {
    const target = relative(dirname(outFile), join(dist, 'libs', lib, `src${door}`, 'index.js')).split('\\').join('/');
    return `${quote}${target.startsWith('.') ? target : `./${target}`}${quote}`;
  });
}

async function compile(file) {
  const outFile = join(dist, relative(root, file));
  mkdirSync(dirname(outFile), { recursive: true });
  if (extname(file) !== '.ts') return cpSync(file, outFile);
  const { code, map } = await transform(readFileSync(file, 'utf8'), {
    filename: file,
    sourceMaps: true,
    swcrc: false,
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    },
    module: { type: 'commonjs' },
  });
  const js = outFile.replace(/\.ts$/, '.js');
  writeFileSync(js, `${resolveAliases(code, js)}\n//# sourceMappingURL=${js.split('/').pop()}.map\n`);
  writeFileSync(`${js}.map`, map);
}

export async function buildBackend({ force = false } = {}) {
  const files = backendSources();
  const stamp = stampOf([...files, ...shared]);
  if (!force && isFresh('backend', stamp)) return false;
  rmSync(join(dist, 'backend'), { recursive: true, force: true });
  rmSync(join(dist, 'libs'), { recursive: true, force: true });
  await Promise.all(files.map(compile));
  writeFileSync(stampFile('backend'), stamp);
  return true;
}

export function buildFrontend({ force = false } = {}) {
  const libs = ['contracts', 'workflow', 'text'].flatMap((lib) => filesBelow(join(root, 'libs', lib, 'src')));
  const own = filesBelow(join(root, 'frontend', 'src'));
  const stamp = stampOf([...libs, ...own, join(root, 'frontend', 'project.json'), ...shared]);
  if (!force && isFresh('frontend', stamp)) return false;
  // The stamp decides, not Nx's cache: bare Nx may serve a stale one (docs/decisions/0003).
  const result = spawnSync(process.execPath, [join(root, 'node_modules', 'nx', 'dist', 'bin', 'nx.js'), 'build', 'frontend', '--skip-nx-cache'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    env: { ...process.env, NX_DAEMON: 'false', NG_CLI_ANALYTICS: 'false' },
  });
  if (result.status !== 0) throw new Error(`Không dựng được giao diện / frontend build failed:\n${result.stdout}\n${result.stderr}`);
  mkdirSync(dist, { recursive: true });
  writeFileSync(stampFile('frontend'), stamp);
  return true;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const what = process.argv[2] ?? 'all';
  const force = process.argv.includes('--force');
  if (what === 'all' || what === 'backend') console.log(`backend: ${(await buildBackend({ force })) ? 'built' : 'up to date'}`);
  if (what === 'all' || what === 'frontend') console.log(`frontend: ${buildFrontend({ force }) ? 'built' : 'up to date'}`);
}
