/**
 * The surroundings, read once: environment variables in, one frozen `Config` out.
 * A wrong value stops the start with one line; nothing else in the backend reads `process.env`.
 */
export * from './config';
export * from './startup-failure';
