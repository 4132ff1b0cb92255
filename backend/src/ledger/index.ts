/**
 * The legal ledger of charters: every paper with number, date, issuer and file, where it leaves the charter, and which legal
 * clocks run. Promise: entries are added and struck out, never changed, so the status on any day can be asked as known on
 * any other; an act the law does not know there and then is refused in words. May not: pick a lawful path for anybody, or
 * mix its status with the review of a text.
 */
export { DueQueries } from './due.queries';
export { LedgerModule } from './ledger.module';
export { LedgerQueries } from './ledger.queries';
export { MergedQueries } from './merged.queries';
export { RecordAct } from './record-act';
export { SettleMerged } from './settle-merged';
export { VoidAct } from './void-act';
