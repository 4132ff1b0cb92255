import { log } from '../platform/logging';

/** Passes on the first of many calls within each span of time; a failed one is logged and forgotten: the next tells more anyway. */
export function throttled(everyMs: number, tell: (done: number, total: number) => Promise<void>): (done: number, total: number) => void {
  let last = -Infinity;
  return (done, total) => {
    const now = performance.now();
    if (now - last < everyMs) return;
    last = now;
    tell(done, total).catch((error: Error) => log.warn('progress was not told', { error: error.message }));
  };
}
