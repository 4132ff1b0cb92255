import type { GapPhrase } from './gap-phrase';
import { gapExpression } from './gap-phrase';

/** All phrases in one alternation, flags `giu`; finds only matches that do not overlap. */
export const oneAlternation = (phrases: readonly GapPhrase[]): ((clause: string) => number) => {
  const expression = new RegExp(phrases.map(gapExpression).join('|'), 'giu');
  return (clause) => {
    let hits = 0;
    expression.lastIndex = 0;
    while (expression.exec(clause) !== null) hits += 1;
    return hits;
  };
};
