import type { Finding, Precedent } from '@huong-uoc/contracts';
import type { OpinionDraft } from './review-store';

/** What may be proposed from precedents: an opinion, or why none. */
export type Proposal = { readonly draft: OpinionDraft; readonly why: null } | { readonly draft: null; readonly why: 'differ' | 'own' };

/** Precedents of this very finding among those of its clause; citations apart, for the first is the most frequent one. */
export function precedentsOf(all: readonly Precedent[], { rule, quote, severity, direction }: Pick<Finding, 'rule' | 'quote' | 'severity' | 'direction'>): Precedent[] {
  const here = all.filter((said) => said.ruleId === (rule?.id ?? null) && said.quote === quote.toLowerCase() && said.severity === severity && said.direction === direction);
  const merged = new Map<string, Precedent>();
  for (const said of here) {
    const key = `${said.kind} ${said.reason} ${said.commits}`;
    const first = merged.get(key);
    merged.set(key, first === undefined ? said : { ...first, rounds: first.rounds + said.rounds });
  }
  return [...merged.values()].sort((a, b) => b.rounds - a.rounds);
}

/** One opinion only where everybody said the same; "misread" (6) and "other" (7) speak of one paper and set no example. */
export function proposalOf(precedents: readonly Precedent[]): Proposal {
  const [said, another] = precedents;
  if (said === undefined || another !== undefined) return { draft: null, why: 'differ' };
  if (said.reason === 6 || said.reason === 7) return { draft: null, why: 'own' };
  const { kind, reason, citation, commits } = said;
  return { draft: { kind, reason, citation, ...(commits === null ? {} : { commits }) }, why: null };
}
