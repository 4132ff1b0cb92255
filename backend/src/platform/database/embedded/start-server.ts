import { fork, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, renameSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { extname, join } from 'node:path';
import { StartupFailure } from '../../config';
import { diskFailure } from './instance-lock';
import type { KeeperOrder, KeeperReport } from './keeper';

/** A running embedded server. `onLost` fires when it ends without having been asked to. */
export interface Server {
  readonly port: number;
  stop(): Promise<void>;
  onLost(listener: (said: string) => void): void;
}

/** Starts the server through its keeper on a free port of 127.0.0.1, trying another when one is snatched away. */
export async function startServer(order: Omit<KeeperOrder, 'port'>, logFile: string): Promise<Server> {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const outcome = await tryStart({ ...order, port }, logFile);
    if (typeof outcome !== 'string') return outcome;
    if (/Address already in use/.test(outcome) && attempt < 5) continue;
    if (/No space left on device/.test(outcome)) throw diskFailure(order.cluster, { code: 'ENOSPC' });
    throw new StartupFailure(`PostgreSQL không chạy được: ${lastLine(outcome)} (xem ${logFile})`, `PostgreSQL did not start: ${lastLine(outcome)} (see ${logFile})`);
  }
}

async function tryStart(order: KeeperOrder, logFile: string): Promise<Server | string> {
  const log = openLog(logFile);
  const keeper = fork(join(__dirname, `keeper${extname(__filename)}`), [], { detached: true, stdio: ['ignore', log, log, 'ipc'], execArgv: keeperExecArgv() });
  closeSync(log);
  const first = new Promise<KeeperReport>((resolve) => {
    keeper.once('message', (report: KeeperReport) => resolve(report));
    keeper.once('exit', (code) => resolve({ is: 'ended', said: `keeper exited (${code})` }));
  });
  keeper.send(order);
  const report = await first;
  return report.is === 'ready' ? handle(keeper, order.port) : report.said;
}

function handle(keeper: ChildProcess, port: number): Server {
  let asked = false;
  let lost: (said: string) => void = () => undefined;
  let said = '';
  keeper.on('message', (report: KeeperReport) => report.is === 'ended' && (said = report.said));
  const gone = new Promise<void>((resolve) => {
    keeper.once('exit', () => {
      resolve();
      if (!asked) lost(said);
    });
  });
  return {
    port,
    onLost: (listener) => (lost = listener),
    stop: async () => {
      asked = true;
      if (keeper.connected) keeper.send('stop');
      await gone;
    },
  };
}

/** Under the test's TypeScript hook the keeper needs the same hook; inspector flags must not be inherited. */
function keeperExecArgv(): string[] {
  return process.execArgv.filter((argument) => !argument.startsWith('--inspect'));
}

function openLog(file: string): number {
  try {
    if (statSync(file).size > 10_000_000) renameSync(file, `${file}.old`);
  } catch {
    // first start
  }
  return openSync(file, 'a', 0o600);
}

/** A port nobody listens on right now. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => probe.once('error', reject).listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  return address.port;
}

const lastLine = (text: string) => text.trim().split('\n').at(-1) ?? '';
