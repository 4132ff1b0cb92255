import type { Lexicon } from './lexicon';
import type { PatternProgram } from './pattern-program';
import type { CategorySource, CitationSource, Direction, GuardSource, RuleSource, Severity } from './rule-source';

/** One pattern of a rule for one sex, compiled. */
export interface CompiledPattern {
  readonly index: number;
  readonly rule: CompiledRule;
  readonly direction: Direction;
  /** One program, or several that must all be found in the window. */
  readonly programs: readonly PatternProgram[];
  readonly within: 'sentence' | 'clause' | 'clause-and-heading';
}

export interface CompiledRule {
  readonly source: RuleSource;
  readonly severity: Severity;
  readonly byTopic: boolean;
  readonly guards: readonly CompiledGuard[];
  readonly law: readonly CitationSource[];
}

export interface CompiledGuard {
  readonly source: GuardSource;
  readonly programs: readonly PatternProgram[];
  readonly unless: readonly PatternProgram[];
  readonly notAcross: Int32Array | null;
}

/** Rules compiled for one pass; immutable, shared between scans, identified by version and content hash. */
export interface Rulebook {
  readonly version: string;
  readonly hash: string;
  readonly rules: readonly CompiledRule[];
  readonly categories: readonly CategorySource[];
  readonly law: readonly CitationSource[];
  readonly guards: readonly CompiledGuard[];
  readonly lexicon: Lexicon;
  readonly labels: readonly string[];
  /** Patterns by the concept that must occur before they are worth trying. */
  readonly byConcept: readonly (readonly CompiledPattern[] | null)[];
  readonly patternCount: number;
  /** Concept → category whose topic it is. */
  readonly topics: ReadonlyMap<number, string>;
}
