/** The real program as a child process, on a database of its own; tests talk to it over HTTP and the command line only. */
import { fork, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';

const root = join(__dirname, '..', '..');
const hook = join(__dirname, 'swc-register.cjs');

export interface Program {
  readonly url: string;
  /** What its processes run under, to start a door of one's own beside. */
  readonly settings: Readonly<Record<string, string>>;
  /** A statement on its database as the owner: for looking, never for setting up what the product can do itself. */
  look<Row extends object>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
  /** Runs a command of the command line against the same database; returns standard output. */
  command(...args: string[]): Promise<string>;
  stop(): Promise<void>;
}

/** Starts the whole product on a copy of the run's migrated template; `env` adds settings such as DEMO or REDIS_URL. */
export async function startProgram(env: Record<string, string> = {}, doors: readonly string[] = ['main.all-in-one.ts']): Promise<Program> {
  const addresses = JSON.parse(process.env['TEST_DATABASE'] ?? '{}') as { superuserUrl: string; ownerUrl: string; appUrl: string };
  const name = `test_${randomBytes(6).toString('hex')}`;
  await ask(addresses.superuserUrl, 'select pg_advisory_lock(1)', [], `create database ${name} template huong_uoc owner huong_uoc_owner`);
  const at = (url: string) => Object.assign(new URL(url), { pathname: `/${name}` }).toString();
  const folder = mkdtempSync(join(tmpdir(), 'huong-uoc-api-'));
  const settings = { DATABASE_URL: at(addresses.appUrl), DATABASE_OWNER_URL: at(addresses.ownerUrl), DATA_DIR: folder, PORT: '0', DEMO: 'off', NODE_ENV: 'test', LOG_LEVEL: 'error', ...env };
  const children: ChildProcess[] = [];
  const urls: string[] = [];
  for (const door of doors) {
    const child = run(door, [], settings);
    children.push(child);
    urls.push(await listening(child));
  }
  return {
    url: urls[0]!,
    settings,
    look: (sql, parameters = []) => ask(at(addresses.ownerUrl), sql, parameters),
    command: (...args) => output(run('main.cli.ts', args, { ...settings, LOG_LEVEL: 'silent' })),
    stop: async () => {
      await Promise.all(children.map(end));
      await ask(addresses.superuserUrl, `drop database ${name} with (force)`, []);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Forks a door of the backend from its sources; standard output is captured, failures show on standard error. */
export function run(door: string, args: readonly string[], env: Record<string, string>): ChildProcess {
  return fork(join(root, 'backend', 'src', door), [...args], { execArgv: ['-r', hook], cwd: root, env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...env }, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
}

/** Resolves with the address once the program says that it listens; rejects with its last words if it ends first. */
export function listening(child: ChildProcess): Promise<string> {
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stdout?.resume();
  return new Promise((resolve, reject) => {
    child.on('message', (message: { listening?: string }) => message.listening !== undefined && resolve(message.listening));
    child.once('exit', (code) => reject(new Error(`the program ended (${code}) before it listened:\n${said}`)));
  });
}

/** Asks a process to stop and waits; one that stopped otherwise than with 0 fails the test. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await gone;
  }
  if (child.exitCode !== 0) throw new Error(`the program ended with ${child.exitCode ?? child.signalCode}`);
}

async function output(child: ChildProcess): Promise<string> {
  let out = '';
  let said = '';
  child.stdout?.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`the command ended ${String(code)}: ${said}`);
  return out;
}

async function ask<Row extends object>(url: string, sql: string, parameters: readonly unknown[], then?: string): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<Row>(sql, [...parameters]);
    if (then !== undefined) await client.query(then);
    return rows;
  } finally {
    await client.end();
  }
}
