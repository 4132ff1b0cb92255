import { Injectable } from '@nestjs/common';
import type { Category, RulebookCatalogue } from '@huong-uoc/contracts';
import { defaultRulebook } from '@huong-uoc/rulebook';
import { toCitation } from './citation';

/** What the rule is about and what it looks for: the label of its first category, then the first part of its reason. */
function titleOf(label: string | undefined, rationale: string): string {
  const [said = rationale] = rationale.split(/[.;:]/);
  const short = said.trim();
  return label === undefined ? short.charAt(0).toUpperCase() + short.slice(1) : `${label}: ${short}`;
}

/** The catalogue of rules as help: generated from the same data that scans, so it cannot lag behind. */
@Injectable()
export class RulebooksQueries {
  catalogue(): RulebookCatalogue {
    const { version, hash, categories, rules } = defaultRulebook();
    const labels = new Map(categories.map(({ id, vi }) => [id, vi]));
    const categoryIds = categories.map((category) => category.id as Category);
    return {
      version,
      hash,
      categories: categories.map(({ id, vi, en }) => ({ id: id as Category, vi, en })),
      rules: rules.map(({ source, law, byTopic }) => ({
        id: source.id,
        version: source.version,
        categories: byTopic ? categoryIds : (source.categories as Category[]),
        severity: source.severity,
        direction: source.direction === 'either' ? 'both' : source.direction,
        title: titleOf(byTopic ? undefined : labels.get(source.categories[0] ?? ''), source.rationale),
        rationale: source.rationale,
        suggestion: source.suggestion || null,
        law: law.map(toCitation),
        flagged: [...source.examples.flagged],
        clean: [...source.examples.clean],
      })),
    };
  }
}
