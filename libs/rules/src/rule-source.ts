/** What a finding is worth; product.md "What the machine says". */
export type Severity = 'violation' | 'needs-look' | 'stereotype' | 'needs-legal-basis' | 'other-legality' | 'positive';

/** Whom a finding disadvantages. */
export type Direction = 'women' | 'men' | 'both';

/** One word list: every variant is a phrase of syllables (`a/b` alternatives, `(x)` optional, `#` a number, `,` a comma; a final `*`: only where the marks are there). */
export interface ConceptSource {
  readonly id: string;
  readonly label: string;
  readonly variants?: readonly string[];
  /** Concepts whose variants also count as this one. */
  readonly includes?: readonly string[];
  /** Concepts whose occurrences disappear when they lie inside an occurrence of this one ("vợ chồng" is no "vợ"). */
  readonly hides?: readonly string[];
  /** Words after which an occurrence does not count. */
  readonly unlessNext?: readonly string[];
  /** Words before which an occurrence does not count. */
  readonly unlessPrevious?: readonly string[];
  /** Variants of one syllable that mean something else once the marks are lost. */
  readonly needsMarks?: boolean;
}

/** A named piece of pattern, used in patterns as `@name`. */
export interface ShapeSource {
  readonly id: string;
  readonly patterns: readonly string[];
}

/** Several patterns that must all be found, in any order, in one window. */
export interface WindowPattern {
  readonly all: readonly string[];
  readonly within: 'sentence' | 'clause' | 'clause-and-heading';
}

export type PatternSource = string | WindowPattern;

/** Where a guard looks, seen from the hit. */
export type GuardPlace = 'before' | 'after' | 'touches' | 'part' | 'sentence' | 'clause' | 'context' | 'zone' | 'quotation' | 'same-amounts';

/** A reason why a hit is no finding; looked for only after a hit. */
export interface GuardSource {
  readonly id: string;
  /** Vietnamese, completes "Không xét vì …". */
  readonly label: string;
  readonly where: GuardPlace;
  /** For `before` and `after`: most syllables between guard and hit. */
  readonly reach?: number;
  /** For `before` and `after`: the strongest punctuation that may stand between (`,` or `;`). */
  readonly crossing?: ',' | ';';
  /** For `before` and `after`: words that may not stand between guard and hit. */
  readonly notAcross?: readonly string[];
  readonly patterns?: readonly string[];
  readonly zones?: readonly string[];
  /** Patterns that keep the guard from silencing ("nay vẫn giữ"). */
  readonly unless?: readonly string[];
  /** A guard with this does not silence a hit, it lowers it to this severity; its examples are clauses it alone keeps from being called a violation. */
  readonly lowersTo?: Severity;
  /** Clauses that this guard alone keeps from being called discriminatory. */
  readonly examples: readonly string[];
}

export interface RuleSource {
  readonly id: string;
  readonly version: number;
  /** Category ids; `by-topic` takes those whose topic words stand nearest to the hit. */
  readonly categories: readonly string[];
  readonly severity: Severity;
  /** `either` compiles the patterns once for each sex ({X} the disadvantaged, {Y} the other). */
  readonly direction: Direction | 'either';
  readonly patterns: readonly PatternSource[];
  /** Guard ids, or `none`; without it the default set of the severity applies. */
  readonly guards?: readonly string[];
  readonly law: readonly string[];
  /** Vietnamese: why this is a problem. */
  readonly rationale: string;
  /** Vietnamese: wording to propose instead. */
  readonly suggestion: string;
  readonly examples: { readonly flagged: readonly string[]; readonly clean: readonly string[] };
}

export interface CategorySource {
  readonly id: string;
  readonly vi: string;
  readonly en: string;
  /** Concept of words that show a clause to be about this. */
  readonly topic: string;
}

export interface CitationSource {
  readonly id: string;
  readonly document: string;
  readonly number: string;
  readonly issued: string;
  readonly article: string;
  readonly clause?: string | undefined;
  readonly point?: string | undefined;
  readonly says: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly verified: boolean;
  readonly source: string;
}

/** Words for both sexes side by side ("các cụ ông và các cụ bà") are one mention of both, not two of one. */
export interface PairingSource {
  /** The concept that such a pair becomes; it hides what it says it hides. */
  readonly concept: string;
  /** Which words pair: ["daughter", "son"], ["wife", "husband"] … */
  readonly sides: readonly (readonly [string, string])[];
  readonly joiners: readonly string[];
  /** Words that may stand before the second side. */
  readonly fillers: readonly string[];
  /** After a comma the pair counts only when none of these follows it. */
  readonly commaUnlessNext: readonly string[];
}

/** Everything a rulebook is made of, as read from its files. */
export interface RulebookSource {
  readonly version: string;
  readonly categories: readonly CategorySource[];
  readonly concepts: readonly ConceptSource[];
  /** {X.daughter} … per sex: placeholder → concept. */
  readonly sexes: { readonly women: Readonly<Record<string, string>>; readonly men: Readonly<Record<string, string>> };
  readonly pairing: PairingSource;
  readonly shapes: readonly ShapeSource[];
  readonly guards: readonly GuardSource[];
  readonly defaultGuards: Readonly<Partial<Record<Severity, readonly string[]>>>;
  readonly rules: readonly RuleSource[];
  readonly law: readonly CitationSource[];
  /** Old, dialect and abbreviated syllables → today's spelling. */
  readonly aliases: Readonly<Record<string, string>>;
  /** Syllables in common use; a word outside them is a doubtful reading. */
  readonly commonSyllables: readonly string[];
  /** Words of one syllable that stay clear without marks although others share their letters, and words that never do. */
  readonly withoutMarks: { readonly clear: readonly string[]; readonly unclear: readonly string[] };
}
