import { contentHash } from './content-hash';
import { LexiconBuilder } from './lexicon';
import type { PatternProgram } from './pattern-program';
import { compilePattern } from './pattern-program';
import { expandPattern, parsePattern, PatternProblem } from './pattern-syntax';
import type { Direction, GuardSource, PatternSource, RulebookSource, RuleSource } from './rule-source';
import type { CompiledGuard, CompiledPattern, CompiledRule, Rulebook } from './rulebook';

type Sex = 'women' | 'men';

class RulebookCompiler {
  private readonly builder: LexiconBuilder;
  private readonly shapes: ReadonlyMap<string, readonly string[]>;
  private readonly guards = new Map<string, CompiledGuard>();
  private readonly weights = new Map<number, number>();
  private readonly patterns: CompiledPattern[] = [];

  constructor(private readonly source: RulebookSource) {
    this.builder = new LexiconBuilder(source.concepts);
    this.shapes = new Map(source.shapes.map((shape) => [shape.id, shape.patterns]));
    for (const concept of source.concepts) this.weights.set(this.builder.idOf(concept.id), 4 + (concept.variants?.length ?? 0) + 20 * (concept.includes?.length ?? 0));
  }

  compile(): Rulebook {
    const { source } = this;
    this.builder.isForGuards = true;
    for (const guard of source.guards) this.guards.set(guard.id, this.guard(guard));
    this.builder.isForGuards = false;
    const rules = source.rules.map((rule) => this.rule(rule));
    const topics = new Map(source.categories.map((category) => [this.builder.idOf(category.topic), category.id]));
    const lexicon = this.builder.build(source.aliases, source.commonSyllables, source.withoutMarks, source.pairing);
    const labels = lexicon.names.map((name) => source.concepts.find((concept) => concept.id === name)?.label ?? name.slice(1));
    return {
      version: source.version,
      hash: contentHash(source),
      rules,
      categories: source.categories,
      law: source.law,
      guards: [...this.guards.values()],
      lexicon,
      labels,
      byConcept: this.indexPatterns(lexicon.names.length),
      patternCount: this.patterns.length,
      topics,
    };
  }

  private program(pattern: string, sex: Sex): PatternProgram {
    const placeholders = new Map<string, string>();
    const other: Sex = sex === 'women' ? 'men' : 'women';
    for (const [key, concept] of Object.entries(this.source.sexes[sex])) placeholders.set(key === '' ? 'X' : `X.${key}`, concept);
    for (const [key, concept] of Object.entries(this.source.sexes[other])) placeholders.set(key === '' ? 'Y' : `Y.${key}`, concept);
    const text = expandPattern(pattern, this.shapes, placeholders);
    return compilePattern(pattern, parsePattern(text), this.builder.idOf);
  }

  private guard(source: GuardSource): CompiledGuard {
    return {
      source,
      programs: (source.patterns ?? []).map((pattern) => this.program(pattern, 'women')),
      notAcross: source.notAcross ? Int32Array.from(source.notAcross.map((word) => this.builder.idOf(`=${word}`))) : null,
      unless: (source.unless ?? []).map((pattern) => this.program(pattern, 'women')),
    };
  }

  private rule(source: RuleSource): CompiledRule {
    const wanted = source.guards ?? this.source.defaultGuards[source.severity] ?? [];
    const rule: CompiledRule = {
      source,
      severity: source.severity,
      byTopic: source.categories.includes('by-topic'),
      guards: wanted.map((id) => this.named(this.guards, id, `guard of ${source.id}`)),
      law: source.law.map((id) => this.named(new Map(this.source.law.map((citation) => [citation.id, citation])), id, `law of ${source.id}`)),
    };
    const sexes: readonly Sex[] = source.direction === 'either' ? ['women', 'men'] : source.direction === 'men' ? ['men'] : ['women'];
    for (const pattern of source.patterns) for (const sex of sexes) this.addPattern(rule, pattern, sex, source.direction === 'either' ? sex : source.direction);
    return rule;
  }

  private addPattern(rule: CompiledRule, pattern: PatternSource, sex: Sex, direction: Direction): void {
    const texts = typeof pattern === 'string' ? [pattern] : pattern.all;
    const within = typeof pattern === 'string' ? 'sentence' : pattern.within;
    try {
      this.patterns.push({ index: this.patterns.length, rule, direction, programs: texts.map((text) => this.program(text, sex)), within });
    } catch (problem) {
      throw new PatternProblem(`rule ${rule.source.id}: ${problem instanceof Error ? problem.message : String(problem)}`);
    }
  }

  /** Each pattern waits for the rarest set of concepts it cannot do without. */
  private indexPatterns(conceptCount: number): (readonly CompiledPattern[] | null)[] {
    const index: CompiledPattern[][] = Array.from({ length: conceptCount }, () => []);
    const weightOf = (set: Int32Array): number => set.reduce((sum, concept) => sum + (this.weights.get(concept) ?? this.builder.literalWeight(concept)), 0);
    for (const pattern of this.patterns) {
      const local = pattern.programs[0] as PatternProgram;
      const sets = pattern.within === 'clause-and-heading' ? [local.first] : [local.first, ...pattern.programs.flatMap((program) => program.needs)];
      const rarest = sets.reduce((best, next) => (weightOf(next) < weightOf(best) ? next : best));
      for (const concept of rarest) index[concept]?.push(pattern);
    }
    return index.map((list) => (list.length > 0 ? list : null));
  }

  private named<T>(map: ReadonlyMap<string, T>, id: string, what: string): T {
    const found = map.get(id);
    if (found === undefined) throw new PatternProblem(`${what}: "${id}" is unknown`);
    return found;
  }
}

/** Compiles a rulebook; refuses unknown concepts, guards and law ids, unreadable patterns and repeated rule ids. */
export const compileRulebook = (source: RulebookSource): Rulebook => {
  const ids = source.rules.map((rule) => rule.id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) throw new PatternProblem(`rule id "${twice}" stands twice`);
  return new RulebookCompiler(source).compile();
};
