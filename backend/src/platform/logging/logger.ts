import type { LoggerService } from '@nestjs/common';
import pino, { type Logger } from 'pino';
import { currentTrace } from './trace';

let root: Logger = build('info');

function build(level: string): Logger {
  // Standard error: standard output belongs to what a person or a pipe asked for.
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      mixin: () => ({ ...currentTrace() }),
      redact: ['password', 'oneTimePassword', '*.password', 'cookie'],
    },
    pino.destination({ fd: 2, sync: true }),
  );
}

/** Sets the level once the configuration is known. */
export function setLogLevel(level: string): void {
  root = build(level);
}

/** Structured log lines (JSON, one a line, to standard error) carrying request, job and account ids of the running work. */
export const log = {
  debug: (message: string, data: object = {}) => root.debug(data, message),
  info: (message: string, data: object = {}) => root.info(data, message),
  warn: (message: string, data: object = {}) => root.warn(data, message),
  error: (message: string, data: object = {}) => root.error(data, message),
};

/** Lets Nest's own messages go through the same lines. */
export const nestLogger: LoggerService = {
  log: (message: unknown, context?: unknown) => root.debug({ context }, String(message)),
  warn: (message: unknown, context?: unknown) => root.warn({ context }, String(message)),
  error: (message: unknown, stack?: unknown, context?: unknown) => root.error({ context, stack }, String(message)),
  debug: (message: unknown, context?: unknown) => root.debug({ context }, String(message)),
  verbose: (message: unknown, context?: unknown) => root.trace({ context }, String(message)),
};
