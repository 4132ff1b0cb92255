/**
 * The numbers C1 to C5 and C3r on any day D as known on any day K, told in the units of any day,
 * for every unit of the tree, and the list behind each.
 * Promise: figure, list and CSV are made from one reading of the facts, so they cannot disagree; a draft never counts.
 * May not: define a number; that is `@huong-uoc/compliance`'s part alone.
 */
export { ComplianceModule } from './compliance.module';
export { ComplianceReportQueries } from './compliance-report.queries';
export { FigureListQueries } from './figure-list.queries';
export { BridgeQueries } from './bridge.queries';
export { ContradictionsQueries } from './contradictions.queries';
export { RecordSelfReport } from './record-self-report';
export { SelfReportsQueries } from './self-reports.queries';
export { cell, figureTable } from './figure-csv';
export { workbookOf } from './figure-xlsx';
export { TrendQueries } from './trend.queries';
