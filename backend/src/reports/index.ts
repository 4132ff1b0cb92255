/**
 * The yearly reports: campaigns with their last working day, and packs that are frozen once and can be checked without a server.
 * Promise: a pack holds exactly what the leader's page showed, and no later change of data touches it. A seal is no signature.
 * May not: count anything itself; the figures are the compliance slice's named queries.
 */
export { FreezeReport } from './freeze-report';
export { ReportsModule } from './reports.module';
export { ReportsQueries } from './reports.queries';
