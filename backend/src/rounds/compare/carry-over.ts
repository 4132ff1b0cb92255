import type { ClauseMatch, ComparedClause } from './align-clauses';

/** A finding as far as carrying an opinion over depends on it. */
export interface CarriedFinding {
  readonly id: string;
  readonly clauseIndex: number;
  readonly quote: string;
  /** Null for a finding a person added. */
  readonly ruleId: string | null;
  readonly ruleVersion: number | null;
  /** What the rule matched: concept and words. */
  readonly pieces: readonly { readonly concept: string; readonly words: string }[];
}
/** An earlier finding with what a person said about it. */
export interface JudgedFinding extends CarriedFinding {
  readonly kind: string;
}

/** `opinions`: earlier finding → present finding that takes its opinion over. `copies`: findings people added to clauses that are unchanged, with their clause of today. */
export interface CarryOver {
  readonly opinions: readonly { readonly from: string; readonly to: string }[];
  readonly copies: readonly { readonly from: string; readonly clauseIndex: number }[];
}

/**
 * What stays valid in the charter's next text: opinions on findings of unchanged clauses (equal normalised words under an
 * equal governing sentence), made by the same rule on the same pieces. "No problem" is remembered more strictly than the rest: it comes back as a question
 * when the version of the rule changed. Each opinion goes to one finding, findings with an opinion keep theirs.
 */
export function carryOver(judged: readonly JudgedFinding[], present: readonly CarriedFinding[], current: readonly ComparedClause[], matches: readonly ClauseMatch[]): CarryOver {
  const nowOf = unchangedClauses(current, matches);
  const waiting = groupBy(present, (finding) => keyOf(finding, finding.clauseIndex));
  const opinions: { from: string; to: string }[] = [];
  const copies: { from: string; clauseIndex: number }[] = [];
  for (const finding of judged) {
    const clauseIndex = nowOf.get(finding.clauseIndex);
    if (clauseIndex === undefined) continue;
    const candidates = waiting.get(keyOf(finding, clauseIndex)) ?? [];
    const at = candidates.findIndex((candidate) => finding.kind !== '0' || candidate.ruleVersion === finding.ruleVersion);
    const [taken] = at < 0 ? [] : candidates.splice(at, 1);
    if (taken !== undefined) opinions.push({ from: finding.id, to: taken.id });
    else if (finding.ruleId === null) copies.push({ from: finding.id, clauseIndex });
  }
  return { opinions, copies };
}

/** Index in the text before → index now, for clauses whose words and governing sentence did not change. */
function unchangedClauses(current: readonly ComparedClause[], matches: readonly ClauseMatch[]): ReadonlyMap<number, number> {
  const nowOf = new Map<number, number>();
  current.forEach((clause, position) => {
    const match = matches[position];
    const before = match?.change === 'same' ? match.previous : null;
    if (before !== null && before.governedBy === clause.governedBy) nowOf.set(before.index, clause.index);
  });
  return nowOf;
}

function keyOf({ ruleId, quote, pieces }: CarriedFinding, clauseIndex: number): string {
  return JSON.stringify([clauseIndex, ruleId, folded(quote), pieces.map(({ concept, words }) => [concept, folded(words)])]);
}

/** Words without case and layout; clauses compared here have equal normalised words anyway. */
const folded = (words: string): string => words.normalize('NFC').toLowerCase().split(/\s/).filter((word) => word !== '').join(' ');

function groupBy<Item>(items: readonly Item[], key: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return groups;
}
