/**
 * Telling people that it is their turn: live news, the list "Việc của tôi", reminders from above, and a daily digest by mail.
 * Promise: what waits is derived from the truth at the moment of asking, never kept twice; one digest a person and day at most,
 * none that is empty. May not: decide whose turn it is; the slices that own the work know.
 */
export { DigestReport } from './digest/digest-report.queries';
export { MyWorkQueries } from './work/my-work.queries';
export { NotificationsModule } from './notifications.module';
