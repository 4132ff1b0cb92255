import type { Rulebook, RuleSource } from '@huong-uoc/rules';
import { compileRulebook } from '@huong-uoc/rules';
import type { GapPhrase } from './baselines/gap-phrase';
import { ordinaryWords } from './generated-corpus';

const ruleOf = (phrase: GapPhrase, index: number): RuleSource => ({
  id: `local-${index}`,
  version: 1,
  categories: ['land'],
  severity: 'violation',
  direction: 'both',
  patterns: [phrase.join(' <3> ')],
  guards: [],
  law: [],
  rationale: '',
  suggestion: '',
  examples: { flagged: [], clean: [] },
});

/** The phrases as rules of the rule language, nothing else. */
export const phraseRulebook = (phrases: readonly GapPhrase[]): Rulebook =>
  compileRulebook({
    version: 'bench',
    categories: [],
    concepts: [{ id: 'none', label: 'none' }],
    sexes: { women: { '': 'none' }, men: { '': 'none' } },
    pairing: { concept: 'none', sides: [], joiners: [], fillers: [], commaUnlessNext: [] },
    shapes: [],
    guards: [],
    defaultGuards: {},
    rules: phrases.map(ruleOf),
    law: [],
    aliases: {},
    commonSyllables: ordinaryWords(),
    withoutMarks: { clear: [], unclear: [] },
  });
