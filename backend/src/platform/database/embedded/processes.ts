import { readFileSync } from 'node:fs';

/** A zombie is dead: its memory and files are gone even while its number is still listed. */
export function isAlive(pid: number): boolean {
  const state = stat(pid)?.[0];
  return state !== undefined && state !== 'Z' && state !== 'X';
}

/** Start time in clock ticks since boot; tells a process from a later one that got the same number. */
export function startTicks(pid: number): string | undefined {
  return stat(pid)?.[19];
}

/** The command line as arguments; empty when there is no such process. */
export function commandLine(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').filter(Boolean);
  } catch {
    return [];
  }
}

/** Waits until `done()` holds; false when `milliseconds` have passed first. */
export async function waitUntil(done: () => boolean, milliseconds: number): Promise<boolean> {
  for (const end = Date.now() + milliseconds; ; ) {
    if (done()) return true;
    if (Date.now() >= end) return false;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function stat(pid: number): string[] | undefined {
  try {
    // The second field is the name in brackets and may itself hold spaces and brackets.
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return line.slice(line.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}
