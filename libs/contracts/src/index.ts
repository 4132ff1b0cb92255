/**
 * What travels over HTTP between browser and server: zod schemas, the types they infer, every problem code.
 *
 * Promise: both sides parse with these same schemas, so a field cannot mean two things.
 * May not: know entities, Nest, Angular or the rule engine; hold logic beyond shaping and bounding input.
 * The routes are listed in `routes.ts`; the README of the backend says how a slice serves them.
 */
export * from './accounts';
export * from './charters';
export * from './compliance';
export * from './doubts';
export * from './intake';
export * from './pages';
export * from './ledger';
export * from './primitives';
export * from './problem';
export * from './publication';
export * from './reports';
export * from './register';
export * from './reviews';
export * from './routes';
export * from './rulebook';
export * from './self-reports';
export * from './system';
export * from './typing';
export * from './units';
export * from './work';
