/** Why the program cannot start, in one line a person can act on. Printed without a stack; exit code 1. */
export class StartupFailure extends Error {
  constructor(
    readonly vi: string,
    readonly en: string,
    options?: { cause?: unknown },
  ) {
    super(`Không khởi động được: ${vi} | Cannot start: ${en}`, options);
    this.name = 'StartupFailure';
  }
}
