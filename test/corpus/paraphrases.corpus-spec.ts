import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultRulebook } from '@huong-uoc/rulebook';
import type { Finding } from '@huong-uoc/rules';
import { scanClause, verdictOf } from '@huong-uoc/rules';
import { normalise } from '@huong-uoc/text';

/** A sample violation said in other words, or its clean twin. */
interface Retold {
  readonly id: string;
  readonly kind: 'paraphrase' | 'twin';
  readonly text: string;
  readonly categories: readonly string[];
}

const rulebook = defaultRulebook();
const lines = readFileSync(join(__dirname, 'paraphrases.jsonl'), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Retold);
const badOf = (entry: Retold): readonly Finding[] => scanClause(rulebook, normalise(entry.text).text).filter((finding) => verdictOf([finding]) === 'discriminatory');

describe('the violations of the samples retold', () => {
  it('are fourteen, each said three times in other words and once without discrimination', () => {
    expect(lines.filter((line) => line.kind === 'paraphrase')).toHaveLength(42);
    expect(lines.filter((line) => line.kind === 'twin')).toHaveLength(14);
  });

  it('stay silent on every clean twin', () => {
    const spoken = lines.filter((line) => line.kind === 'twin').flatMap((line) => badOf(line).map((finding) => `${line.id} ${finding.rule}: ${finding.quote}`));
    expect(spoken).toEqual([]);
  });

  it('are found as violations, under a category of the original', () => {
    const missed = lines.filter((line) => line.kind === 'paraphrase').filter((line) => {
      const bad = badOf(line);
      return !bad.some((finding) => finding.severity === 'violation') || !bad.some((finding) => finding.categories.some((category) => line.categories.includes(category)));
    });
    expect(missed.map((line) => line.id)).toEqual([]);
  });
});
