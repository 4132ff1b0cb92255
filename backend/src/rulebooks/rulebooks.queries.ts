import { Injectable } from '@nestjs/common';
import type { Category, RulebookCatalogue } from '@huong-uoc/contracts';
import { defaultRulebook } from '@huong-uoc/rulebook';
import { toCitation } from './citation';

const firstSentence = (text: string): string => /^[^.;:]*/.exec(text)?.[0] ?? text;

/** The catalogue of rules as help: generated from the same data that scans, so it cannot lag behind. */
@Injectable()
export class RulebooksQueries {
  catalogue(): RulebookCatalogue {
    const { version, hash, categories, rules } = defaultRulebook();
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
        title: firstSentence(source.rationale),
        rationale: source.rationale,
        suggestion: source.suggestion || null,
        law: law.map(toCitation),
        flagged: [...source.examples.flagged],
        clean: [...source.examples.clean],
      })),
    };
  }
}
