/**
 * The numbers C1, C2, C3 and C3r on any day D as known on any day K, for every unit of the tree, and the list behind each.
 * Promise: figure, list and CSV are made from one reading of the facts, so they cannot disagree; a draft never counts.
 * May not: define a number; that is `@huong-uoc/compliance`'s part alone.
 */
export { ComplianceModule } from './compliance.module';
export { ComplianceReportQueries } from './compliance-report.queries';
export { FigureListQueries } from './figure-list.queries';
export { BridgeQueries } from './bridge.queries';
export { ContradictionsQueries } from './contradictions.queries';
export { cell, figureTable } from './figure-csv';
export { workbookOf } from './figure-xlsx';
export { TrendQueries } from './trend.queries';
