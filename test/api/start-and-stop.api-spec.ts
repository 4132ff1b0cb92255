import type { ChildProcess } from 'node:child_process';
import { readFileSync, chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BrowserLike } from '../support/browser-like';
import { listening, run } from '../support/running-program';

/** The whole product on its own embedded database: what `npm start` runs after the build. */
describe('starting and stopping', () => {
  let folder: string;
  const children: ChildProcess[] = [];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'huong-uoc-start-'));
    chmodSync(folder, 0o755);
  });
  afterEach(async () => {
    for (const child of children.splice(0)) await end(child, 'SIGKILL');
    await until(() => servers(folder).length === 0);
    rmSync(folder, { recursive: true, force: true });
  });

  const start = (env: Record<string, string> = {}, door = 'main.all-in-one.ts', args: string[] = []) => {
    const child = run(door, args, { DATA_DIR: folder, PORT: '0', DEMO: 'off', NODE_ENV: 'test', LOG_LEVEL: 'error', ...env });
    children.push(child);
    return child;
  };

  it('keeps data over a clean stop, leaves no database server behind and no secret readable by others', async () => {
    const child = start();
    const url = await listening(child);
    expect(servers(folder)).toHaveLength(1);
    const [email = '', password = ''] = (await said(start({}, 'main.cli.ts', ['admin:create', 'quantri@example.gov.vn']))).out.trim().split('\n');
    expect((await new BrowserLike(url).signIn(email, password)).status).toBe(200);
    expect(await end(child, 'SIGINT')).toBe(0);
    expect(servers(folder)).toEqual([]);
    expect(statSync(join(folder, 'secrets.json')).mode & 0o077).toBe(0);
    const again = await listening(start());
    expect((await new BrowserLike(again).signIn(email, password)).status).toBe(200);
  }, 60_000);

  it('leaves no orphan after kill -9 and starts again at once', async () => {
    const child = start();
    await listening(child);
    await end(child, 'SIGKILL');
    const url = await listening(start());
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
    expect(servers(folder)).toHaveLength(1);
  }, 60_000);

  it('stops an orphan of its own that lost its keeper too, and no other program', async () => {
    const child = start();
    await listening(child);
    const [server] = servers(folder);
    process.kill(parentOf(server!), 'SIGKILL');
    await end(child, 'SIGKILL');
    await listening(start());
    expect(servers(folder)).not.toContain(server);
  }, 60_000);

  it('does not mistake another program for its database because it got the same number', async () => {
    const child = start();
    await listening(child);
    expect(await end(child, 'SIGINT')).toBe(0); // at once after the start, when everything is still waking up
    writeFileSync(join(folder, 'postgres', 'postmaster.pid'), `${process.pid}\n${join(folder, 'postgres')}\n`);
    await listening(start());
    expect(servers(folder)).toHaveLength(1);
  }, 60_000);

  it('refuses a second run on the same data in one line, naming the first', async () => {
    const child = start();
    await listening(child);
    const { code, err } = await said(start());
    expect(code).toBe(1);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).toContain(String(child.pid));
  }, 60_000);

  it('refuses a taken port in one line saying what to do, and lets its database go', async () => {
    const [taken, port] = await takePort();
    const { code, err } = await said(start({ PORT: String(port) }));
    taken.close();
    expect(code).toBe(1);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).toContain(`PORT=3001`);
    expect(servers(folder)).toEqual([]);
  }, 60_000);

  it('refuses, as root, a data folder that the database’s user cannot enter; its owner may use it', async () => {
    mkdirSync(join(folder, 'locked'), { mode: 0o700 });
    const child = start({ DATA_DIR: join(folder, 'locked', 'data') });
    const outcome = await listening(child).then(() => 'started', (failure: Error) => failure.message);
    expect(outcome).toMatch(process.getuid?.() === 0 ? /locked.*chmod o\+x/ : /^started$/);
  }, 60_000);

  it.each([
    [{ PORT: 'x' }, 'PORT'],
    [{ NODE_ENV: 'production', DEMO: 'full' }, 'DEMO_IN_PRODUCTION'],
    [{ DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none' }, '127.0.0.1:1'],
  ])('refuses the setting %j in one line', async (env, named) => {
    const { code, err } = await said(start(env as Record<string, string>));
    expect(code).toBe(1);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).toContain(named);
  }, 60_000);
});

async function takePort(): Promise<[Server, number]> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return [server, (server.address() as { port: number }).port];
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await gone;
  return child.exitCode;
}

async function said(child: ChildProcess): Promise<{ code: number | null; out: string; err: string }> {
  let [out, err] = ['', ''];
  child.stdout?.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (err += chunk.toString()));
  await new Promise((resolve) => child.once('close', resolve));
  return { code: child.exitCode, out, err };
}

/** Numbers of the living database servers on a folder; a server's own children show its command line for a moment. */
function servers(folder: string): number[] {
  const found = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number).filter((pid) => {
    const command = read(`/proc/${pid}/cmdline`).split('\0');
    return command.includes('-D') && command[command.indexOf('-D') + 1] === join(folder, 'postgres');
  });
  return found.filter((pid) => !found.includes(parentOf(pid)));
}

function parentOf(pid: number): number {
  const line = read(`/proc/${pid}/stat`);
  return Number(line.slice(line.lastIndexOf(')') + 2).split(' ')[1]);
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

async function until(done: () => boolean): Promise<void> {
  for (let patience = 200; !done() && patience > 0; patience -= 1) await new Promise((resolve) => setTimeout(resolve, 50));
}
