import { readFileSync } from 'node:fs';

const pageBytes = 4096; // x64 Linux; the product is tested there only

/** Resident memory of a process in bytes, as Linux counts it; 0 once the process is gone (or where there is no /proc). */
export function residentBytes(pid: number): number {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * pageBytes;
  } catch {
    return 0;
  }
}
