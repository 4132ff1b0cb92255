/** Time as a port: real by default, pinned for one call chain when seeding the past or testing. */
export * from './clock';
