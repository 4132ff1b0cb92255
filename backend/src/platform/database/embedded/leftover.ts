import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { StartupFailure } from '../../config';
import { commandLine, isAlive, waitUntil } from './processes';

/** First line of postmaster.pid; undefined when there is no such file. */
export function postmasterPid(cluster: string): number | undefined {
  try {
    return Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0]) || undefined;
  } catch {
    return undefined;
  }
}

/** Whether that process is a Postgres serving exactly this cluster; anything else is never signalled. */
export function serves(pid: number, cluster: string): boolean {
  const command = commandLine(pid);
  return command[command.indexOf('-D') + 1] === cluster && command.includes('-D');
}

/**
 * Clears what a killed run left behind: lets a closing server finish, stops an orphan, removes the lock file of a dead one.
 * A process whose command line does not name this cluster is left alone.
 */
export async function clearLeftover(cluster: string): Promise<void> {
  const pid = postmasterPid(cluster);
  if (pid === undefined) return;
  if (isAlive(pid) && serves(pid, cluster)) await stop(pid);
  if (postmasterPid(cluster) === pid) rmSync(join(cluster, 'postmaster.pid'), { force: true });
}

async function stop(pid: number): Promise<void> {
  for (const [signal, patience] of [['SIGINT', 20_000], ['SIGQUIT', 10_000]] as const) {
    try {
      process.kill(pid, signal);
    } catch {
      return; // gone in between
    }
    if (await waitUntil(() => !isAlive(pid), patience)) return;
  }
  throw new StartupFailure(`PostgreSQL của lần chạy trước (tiến trình ${pid}) không dừng; dừng tiến trình đó rồi chạy lại.`, `the PostgreSQL of an earlier run (process ${pid}) does not stop; end it and start again.`);
}
