import type { GapPhrase } from './gap-phrase';
import { gapExpression } from './gap-phrase';

/** The naive way: one expression per phrase, flags `giu`, one exec loop each, over each clause. */
export const expressionLoop = (phrases: readonly GapPhrase[]): ((clause: string) => number) => {
  const expressions = phrases.map((phrase) => new RegExp(gapExpression(phrase), 'giu'));
  return (clause) => {
    let hits = 0;
    for (const expression of expressions) {
      expression.lastIndex = 0;
      while (expression.exec(clause) !== null) hits += 1;
    }
    return hits;
  };
};
