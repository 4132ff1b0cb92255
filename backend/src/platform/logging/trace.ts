import { AsyncLocalStorage } from 'node:async_hooks';

/** What every log line and audit row of one piece of work shares. */
export interface Trace {
  readonly requestId: string;
  readonly job?: string;
  readonly jobId?: string;
  accountId?: string;
}

const current = new AsyncLocalStorage<Trace>();

/** Runs `work` so that everything it awaits logs and records under `trace`. */
export function withTrace<T>(trace: Trace, work: () => T): T {
  return current.run(trace, work);
}

/** The trace of the running work; undefined at start-up. */
export function currentTrace(): Trace | undefined {
  return current.getStore();
}
