import type { RunLook } from '../assembly/piece';

/** A numbering reference; `numId` 0 switches numbering off. */
export interface NumberingReference {
  readonly numId?: number;
  readonly level?: number;
}

/** One level of a list. */
export interface Level {
  readonly start: number;
  /** A `w:numFmt` value, whatever file it comes from. */
  readonly format: string;
  /** The label with `%1` … `%9` where numbers go. */
  readonly text: string;
  /** 0 never restarts, n restarts after a level shallower than n; undefined after any shallower level. */
  readonly restart: number | undefined;
  readonly legal: boolean;
  readonly styleId: string | undefined;
  /** How the label itself is set: its font may be a legacy one. */
  readonly look: RunLook;
}

/** A list ready for counting: levels with overrides applied, and the counters' home. */
export interface List {
  readonly abstractId: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly startOverrides: ReadonlyMap<number, number>;
}
