/**
 * Postgres as the one truth: transactions, reads, migrations as the owner, the server under a lesser role.
 * May not: know any table of a slice, or change the schema outside a migration.
 */
export * from './connection';
export * from './database';
export * from './database.module';
export * from './listener';
export * from './migrate';
export * from './new-id';
