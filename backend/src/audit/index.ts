/**
 * Who did what, when, with before and after: written with the change, readable on the history page.
 * Promise: append-only; the server's role can neither change nor delete an entry.
 */
export { Audit, type AuditActor, type AuditNote } from './audit';
export { AuditModule } from './audit.module';
export { AuditQueries, type AuditEntry } from './audit.queries';
