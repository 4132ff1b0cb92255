import type { CitationSource, Direction, Severity } from './rule-source';

/** Where one matched concept stands in the text. */
export interface FindingPiece {
  readonly concept: string;
  readonly label: string;
  readonly start: number;
  readonly end: number;
}

/** What one rule says about one passage; offsets are UTF-16 into the scanned text and `text.slice(start, end) === quote`. */
export interface Finding {
  readonly rule: string;
  readonly ruleVersion: number;
  readonly rulebook: string;
  readonly severity: Severity;
  readonly direction: Direction;
  readonly categories: readonly string[];
  readonly clause: number;
  readonly address: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly pieces: readonly FindingPiece[];
  /** Guards that were tried and did not hold. */
  readonly guardsConsidered: readonly string[];
  readonly law: readonly CitationSource[];
  readonly suggestion: string;
  /** One Vietnamese sentence naming the matched parts, then the reason. */
  readonly why: string;
  readonly confidence: number;
  /** Set when the reading of the text itself is uncertain. */
  readonly textDoubt?: string | undefined;
}

/** A hit that an exception silenced. */
export interface SilencedHit {
  readonly rule: string;
  readonly guard: string;
  readonly guardLabel: string;
  readonly clause: number;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  /** The words the guard stood on, when it stood on words of this clause. */
  readonly because?: string | undefined;
}
