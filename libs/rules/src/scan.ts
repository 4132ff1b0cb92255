import type { ClauseTree } from '@huong-uoc/clauses';
import { contextOf } from '@huong-uoc/clauses';
import type { Finding, SilencedHit } from './finding';
import type { ClauseContext } from './guard-check';
import type { Rulebook } from './rulebook';
import type { ClauseResult, ScannerOptions } from './scanner';
import { Scanner } from './scanner';
import { settle } from './settle';

/** Findings of a document or clause, with the work it took. */
export interface ScanReport {
  readonly version: string;
  readonly hash: string;
  readonly findings: readonly Finding[];
  readonly silenced: readonly SilencedHit[];
  readonly steps: number;
}

const unscanned = new Set(['letterhead', 'signatures']);

const finish = (rulebook: Rulebook, scanner: Scanner, results: readonly ClauseResult[], keepAll = false): ScanReport => {
  const general = new Set(rulebook.rules.filter((rule) => rule.byTopic).map((rule) => rule.source.id));
  return {
    version: rulebook.version,
    hash: rulebook.hash,
    findings: results.flatMap((result) => (keepAll ? result.judged.map(({ finding }) => finding) : settle(result.judged, (rule) => general.has(rule)))),
    silenced: results.flatMap((result) => result.silenced),
    steps: scanner.steps,
  };
};

/** Scans every clause of a document, letterhead and signatures apart; offsets are into `tree.text`. */
export const scanReport = (rulebook: Rulebook, tree: ClauseTree, options: ScannerOptions = {}): ScanReport => {
  const scanner = new Scanner(rulebook, options);
  const results = tree.clauses
    .filter((clause) => !unscanned.has(clause.zone))
    .map((clause) =>
      scanner.scan({
        text: tree.text.slice(clause.start, clause.end),
        index: clause.index,
        address: clause.address,
        offset: clause.start,
        context: { governing: contextOf(tree, clause.index).map((context) => context.text), zone: clause.zone },
      }),
    );
  return finish(rulebook, scanner, results, options.keepAll);
};

/** The findings of `scanReport`. */
export const scan = (rulebook: Rulebook, tree: ClauseTree, options: ScannerOptions = {}): readonly Finding[] => scanReport(rulebook, tree, options).findings;

/** One clause alone, with what is known of its context. */
export const scanClauseReport = (rulebook: Rulebook, text: string, context: ClauseContext = {}, options: ScannerOptions = {}): ScanReport => {
  const scanner = new Scanner(rulebook, options);
  return finish(rulebook, scanner, [scanner.scan({ text, index: 0, address: '', offset: 0, context })], options.keepAll);
};

/** The findings of one clause alone. */
export const scanClause = (rulebook: Rulebook, text: string, context: ClauseContext = {}): readonly Finding[] => scanClauseReport(rulebook, text, context).findings;
