import { foldVi } from '@huong-uoc/text';
import type { Rule } from '../data/rulebook-client';

export type Wanted = { readonly q: string; readonly category: string; readonly severity: string };

/** What of a rule can be searched: everything a person reads of it. */
function wordsOf(rule: Rule): string {
  const examples = [...rule.flagged, ...rule.clean].join(' ').replace(/[⟦⟧]/g, '');
  return fold([rule.title, rule.rationale, rule.suggestion ?? '', rule.id, examples, ...rule.law.flatMap(({ label, says }) => [label, says])].join(' '));
}

/** Letters and digits only, a blank before every word: a word looked for must begin one, so "ông" does not find "chồng". */
function fold(text: string): string {
  return ` ${foldVi(text).toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')}`;
}

/** Rules that hold every word looked for, whatever accents were typed, and fit the filters. */
export function findRules(rules: readonly Rule[], { q, category, severity }: Wanted): readonly Rule[] {
  const words = fold(q).split(/\s+/).filter((word) => word !== '');
  return rules.filter((rule) => {
    if (category !== '' && !rule.categories.some((id) => id === category)) return false;
    if (severity !== '' && rule.severity !== severity) return false;
    const text = words.length === 0 ? '' : wordsOf(rule);
    return words.every((word) => text.includes(` ${word}`));
  });
}
