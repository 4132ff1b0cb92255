import type { ClauseMatch, ComparedClause } from './align-clauses';

/** A change the last review asked for: where, which words, what wording was proposed, and what the finding was about. */
export type AskedChange = { readonly clauseIndex: number; readonly address: string; readonly quote: string; readonly proposed: string; readonly categories: readonly string[] };
/** A finding of the present text, as far as the comparison needs it. */
export type PresentFinding = { readonly clauseIndex: number; readonly categories: readonly string[]; readonly positive: boolean };
/** What became of it; `nowAddress` is where to look in the present text. */
export type AskedOutcome = { readonly address: string; readonly quote: string; readonly proposed: string; readonly outcome: 'resolved' | 'still-there' | 'not-found'; readonly nowAddress: string | null };

const folded = (text: string): string => text.normalize('NFC').toLowerCase().split(/\s/).filter((word) => word !== '').join(' ');

/**
 * Still there: the clause is unchanged, or still carries the words or a finding of the same clause type. Resolved: the
 * clause was rewritten and neither stands. Not found: no clause continues it and the words stand nowhere; a person looks.
 */
export function askedOutcomes(asked: readonly AskedChange[], current: readonly ComparedClause[], matches: readonly ClauseMatch[], findings: readonly PresentFinding[]): readonly AskedOutcome[] {
  const continued = new Map<number, { clause: ComparedClause; change: ClauseMatch['change'] }>();
  current.forEach((clause, position) => {
    const match = matches[position];
    if (match?.previous) continued.set(match.previous.index, { clause, change: match.change });
  });
  return asked.map((change) => {
    const { address, quote, proposed } = change;
    const now = continued.get(change.clauseIndex);
    if (now === undefined) {
      const elsewhere = current.find((clause) => holds(clause, quote));
      return { address, quote, proposed, outcome: elsewhere === undefined ? 'not-found' : 'still-there', nowAddress: elsewhere?.address ?? null };
    }
    const stays = now.change === 'same' || holds(now.clause, quote) || foundAgain(change, now.clause, findings);
    return { address, quote, proposed, outcome: stays ? 'still-there' : 'resolved', nowAddress: now.clause.address };
  });
}

function holds(clause: ComparedClause, quote: string): boolean {
  return folded(clause.text).includes(folded(quote));
}

function foundAgain(change: AskedChange, clause: ComparedClause, findings: readonly PresentFinding[]): boolean {
  return findings.some((finding) => finding.clauseIndex === clause.index && !finding.positive && finding.categories.some((category) => change.categories.includes(category)));
}
