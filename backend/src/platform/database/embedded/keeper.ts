/**
 * The keeper: a child process that holds the Postgres server on behalf of its parent.
 * When the parent goes, for whatever reason (`kill -9` too), the channel between them closes and the keeper stops the
 * server and ends: no orphan is left. It runs in a session of its own, so Ctrl-C reaches the parent alone.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface KeeperOrder {
  readonly program: string;
  readonly cluster: string;
  readonly port: number;
  readonly settings: readonly string[];
  readonly account: { uid: number; gid: number } | undefined;
}
export type KeeperReport = { readonly is: 'ready' } | { readonly is: 'ended'; readonly said: string };

function keep(order: KeeperOrder): ChildProcess {
  const settings = ['unix_socket_directories=', 'listen_addresses=127.0.0.1', ...order.settings].flatMap((setting) => ['-c', setting]);
  const server = spawn(order.program, ['-D', order.cluster, '-p', String(order.port), ...settings], { ...order.account, cwd: '/', stdio: ['ignore', 'inherit', 'pipe'], env: { PATH: process.env['PATH'], LC_ALL: 'C' } });
  let said = '';
  server.stderr?.on('data', (chunk: Buffer) => {
    process.stderr.write(chunk);
    said = (said + chunk.toString()).slice(-4000);
  });
  server.on('error', (error) => report({ is: 'ended', said: error.message }));
  server.on('close', () => {
    report({ is: 'ended', said });
    process.exit(0);
  });
  return server;
}

function report(news: KeeperReport): void {
  if (process.connected) process.send?.(news);
}

/** Line 8 of postmaster.pid says `ready` once the server accepts connections. */
function announceWhenReady(order: KeeperOrder, server: ChildProcess): void {
  const watch = setInterval(() => {
    try {
      const lines = readFileSync(join(order.cluster, 'postmaster.pid'), 'utf8').split('\n');
      if (Number(lines[0]) !== server.pid || lines[7]?.trim() !== 'ready') return;
      clearInterval(watch);
      report({ is: 'ready' });
    } catch {
      // not written yet
    }
  }, 20);
}

function stopWith(server: ChildProcess): void {
  server.kill('SIGINT'); // "fast": running statements are rolled back, then a clean shutdown
  setTimeout(() => server.kill('SIGQUIT'), 25_000).unref();
}

if (require.main === module) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
  process.once('message', (order: KeeperOrder) => {
    const server = keep(order);
    announceWhenReady(order, server);
    process.on('message', () => stopWith(server));
    process.on('disconnect', () => stopWith(server));
  });
}
