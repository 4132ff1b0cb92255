import type { ClauseTree } from '@huong-uoc/clauses';
import type { Finding } from './finding';
import type { Rulebook } from './rulebook';
import { scan } from './scan';
import { verdictOf } from './verdict';

/** What a change of rulebook does to one document. */
export interface DocumentDiff {
  readonly document: string;
  readonly added: readonly Finding[];
  readonly removed: readonly Finding[];
  /** Clauses whose verdict changed, by index. */
  readonly changedClauses: readonly number[];
}

const keyOf = (finding: Finding): string => `${finding.rule}|${finding.severity}|${finding.start}|${finding.end}`;

const missingFrom = (findings: readonly Finding[], others: readonly Finding[]): readonly Finding[] => {
  const known = new Set(others.map(keyOf));
  return findings.filter((finding) => !known.has(keyOf(finding)));
};

/** Compares two rulebooks over documents; findings are the same when rule, severity and span are. */
export const diffRulebooks = (
  before: Rulebook,
  after: Rulebook,
  documents: readonly { readonly name: string; readonly tree: ClauseTree }[],
): readonly DocumentDiff[] =>
  documents.map(({ name, tree }) => {
    const old = scan(before, tree);
    const fresh = scan(after, tree);
    const clauses = [...new Set([...old, ...fresh].map((finding) => finding.clause))].sort((a, b) => a - b);
    const of = (findings: readonly Finding[], clause: number): readonly Finding[] => findings.filter((finding) => finding.clause === clause);
    return {
      document: name,
      added: missingFrom(fresh, old),
      removed: missingFrom(old, fresh),
      changedClauses: clauses.filter((clause) => verdictOf(of(old, clause)) !== verdictOf(of(fresh, clause))),
    };
  });
