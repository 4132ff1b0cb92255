import type { ClauseTree } from './clause';

/** A text that governs a clause from above. */
export interface Context {
  readonly index: number;
  readonly role: 'lead-in' | 'heading';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What governs a clause, nearest first: lead-ins and headings from the one just above it up to the chapter. */
export function contextOf(tree: ClauseTree, index: number): Context[] {
  const found: Context[] = [];
  let clause = tree.clauses[index];
  while (clause !== undefined) {
    const { leadIn, parent } = clause;
    const nearest = Math.max(leadIn ?? -1, parent ?? -1);
    clause = nearest < 0 || nearest >= clause.index ? undefined : tree.clauses[nearest];
    if (clause === undefined) break;
    const { text, start, end } = clause;
    found.push({ index: nearest, role: nearest === leadIn ? 'lead-in' : 'heading', text, start, end });
  }
  return found;
}
