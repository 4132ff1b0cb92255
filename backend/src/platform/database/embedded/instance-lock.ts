import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartupFailure } from '../../config';
import { isAlive, startTicks } from './processes';

/** Who uses a data folder now; the port lets the command line join a running server. */
export interface Instance {
  readonly pid: number;
  readonly startTicks: string | undefined;
  port?: number;
}

const file = (dataFolder: string) => join(dataFolder, 'instance.json');

/** The living owner of the folder, or undefined. */
export function runningInstance(dataFolder: string): Instance | undefined {
  try {
    const instance = JSON.parse(readFileSync(file(dataFolder), 'utf8')) as Instance;
    return isAlive(instance.pid) && startTicks(instance.pid) === instance.startTicks ? instance : undefined;
  } catch {
    return undefined;
  }
}

/** Takes the folder for this process, or refuses when another living one has it. Returns how to record the port and to let go. */
export function lockInstance(dataFolder: string): { setPort(port: number): void; release(): void } {
  const other = runningInstance(dataFolder);
  if (other !== undefined) throw inUse(dataFolder, other.pid);
  rmSync(file(dataFolder), { force: true });
  const mine: Instance = { pid: process.pid, startTicks: startTicks(process.pid) };
  try {
    writeFileSync(file(dataFolder), JSON.stringify(mine), { flag: 'wx', mode: 0o600 });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST') throw inUse(dataFolder, runningInstance(dataFolder)?.pid ?? 0);
    throw diskFailure(dataFolder, cause);
  }
  return {
    setPort: (port) => writeFileSync(file(dataFolder), JSON.stringify({ ...mine, port }), { mode: 0o600 }),
    release: () => rmSync(file(dataFolder), { force: true }),
  };
}

/** A failure to write (also one Postgres reports) as one line; any other failure as it is. */
export function namedFailure(dataFolder: string, failure: unknown): unknown {
  const code = (failure as NodeJS.ErrnoException | undefined)?.code ?? '';
  if (code === '53100') return diskFailure(dataFolder, { code: 'ENOSPC' });
  return ['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'EPERM'].includes(code) ? diskFailure(dataFolder, failure) : failure;
}

/** A write to the data folder failed: mostly a full disk. */
export function diskFailure(dataFolder: string, cause: unknown): StartupFailure {
  const code = (cause as NodeJS.ErrnoException).code ?? String(cause);
  return code === 'ENOSPC' || code === 'EDQUOT'
    ? new StartupFailure(`đĩa chứa ${dataFolder} đã đầy; giải phóng chỗ trống rồi chạy lại.`, `the disk holding ${dataFolder} is full; free some space and start again.`, { cause })
    : new StartupFailure(`không ghi được vào ${dataFolder} (${code}).`, `cannot write to ${dataFolder} (${code}).`, { cause });
}

function inUse(dataFolder: string, pid: number): StartupFailure {
  return new StartupFailure(
    `thư mục dữ liệu ${dataFolder} đang được một lần chạy khác dùng (tiến trình ${pid}); dừng lần chạy đó, hoặc đặt DATA_DIR khác.`,
    `the data folder ${dataFolder} is in use by another run (process ${pid}); stop it, or set another DATA_DIR.`,
  );
}
