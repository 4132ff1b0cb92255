/** JSON log lines with request and job ids, through one AsyncLocalStorage; no other file writes to the console. */
export * from './logger';
export * from './trace';
