import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartupFailure } from '../../config';
import { diskFailure } from './instance-lock';
import type { ServerAccount } from './server-account';

/** Passwords of the three database roles; random, made once, readable by this account only. */
export interface Secrets {
  readonly superuser: string;
  readonly owner: string;
  readonly app: string;
}

/** Reads the secrets of a data folder, making them on first use; refuses a cluster whose secrets are gone. */
export function secretsOf(dataFolder: string): Secrets {
  const file = join(dataFolder, 'secrets.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Secrets;
  if (existsSync(join(dataFolder, 'postgres', 'PG_VERSION'))) {
    throw new StartupFailure(`có dữ liệu trong ${dataFolder} nhưng thiếu secrets.json; phục hồi tệp này từ bản sao lưu.`, `there is data in ${dataFolder} but secrets.json is missing; restore that file from a backup.`);
  }
  const fresh = () => randomBytes(24).toString('base64url');
  const secrets: Secrets = { superuser: fresh(), owner: fresh(), app: fresh() };
  // Renamed into place, so that a full disk cannot leave half a file.
  writeFileSync(`${file}.new`, JSON.stringify(secrets), { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return secrets;
}

/** Makes the database cluster on first use (`initdb`, UTF-8, one locale on every machine); returns its folder. */
export async function ensureCluster(dataFolder: string, binaries: string, account: ServerAccount, secrets: Secrets): Promise<string> {
  const cluster = join(dataFolder, 'postgres');
  if (existsSync(join(cluster, 'PG_VERSION'))) return sameMajor(cluster, binaries);
  // Built beside and renamed, so a start killed half-way begins again instead of meeting half a cluster.
  const half = `${cluster}.new`;
  rmSync(half, { recursive: true, force: true });
  rmSync(cluster, { recursive: true, force: true });
  mkdirSync(half, { recursive: true, mode: 0o700 });
  if (account !== undefined) chownSync(half, account.uid, account.gid);
  await initdb(half, binaries, account, secrets);
  renameSync(half, cluster);
  return cluster;
}

async function initdb(folder: string, binaries: string, account: ServerAccount, secrets: Secrets): Promise<void> {
  const passwordFile = `${folder}.password`;
  writeFileSync(passwordFile, `${secrets.superuser}\n`, { mode: 0o600 });
  if (account !== undefined) chownSync(passwordFile, account.uid, account.gid);
  const { code, said } = await runInitdb(folder, binaries, account, passwordFile).finally(() => rmSync(passwordFile, { force: true }));
  if (code === 0) return;
  if (/No space left|could not (extend|write)/.test(said)) throw diskFailure(folder, { code: 'ENOSPC' });
  throw new StartupFailure(`không tạo được cơ sở dữ liệu trong ${folder}: ${lastLine(said)}`, `initdb failed in ${folder} (${code}): ${lastLine(said)}`);
}

async function runInitdb(folder: string, binaries: string, account: ServerAccount, passwordFile: string): Promise<{ code: number | string; said: string }> {
  const options = ['-D', folder, '--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-instructions'];
  const run = spawn(join(binaries, 'bin', 'initdb'), options, { ...account, cwd: '/', stdio: ['ignore', 'pipe', 'pipe'], env: { PATH: process.env['PATH'], LC_ALL: 'C' } });
  let said = '';
  run.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  run.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const code = await new Promise<number | string>((resolve) => {
    run.on('error', (error) => resolve(error.message));
    run.on('close', (status, signal) => resolve(status ?? signal ?? 'ended'));
  });
  return { code, said };
}

function sameMajor(cluster: string, binaries: string): string {
  const made = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  const shipped = spawnSync(join(binaries, 'bin', 'postgres'), ['--version'], { encoding: 'utf8', cwd: '/' }).stdout.match(/\d+/)?.[0];
  if (shipped === made) return cluster;
  throw new StartupFailure(
    `dữ liệu trong ${cluster} thuộc PostgreSQL ${made}, bản kèm theo là ${shipped}; sao lưu bằng bản cũ rồi phục hồi.`,
    `the data in ${cluster} belongs to PostgreSQL ${made}, the bundled one is ${shipped}; dump with the old release and restore.`,
  );
}

const lastLine = (text: string) => text.trim().split('\n').at(-1) ?? '';
