import type { ClauseTree } from '@huong-uoc/clauses';
import { scanReport, type Rulebook, type ScanReport } from '@huong-uoc/rules';

/** Runs a rulebook over a document, each clause with the lead-ins and headings that govern it; for server and command line alike. */
export function scanDocument(rulebook: Rulebook, tree: ClauseTree): ScanReport {
  return scanReport(rulebook, tree);
}
