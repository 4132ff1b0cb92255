import type { ClauseTree } from '@huong-uoc/clauses';
import type { Finding, Rulebook } from '@huong-uoc/rules';
import type { TextLine, TextPage } from '../reading';
import { doubted, scanDocument } from '../rulebooks';
import { doubtfulWords, type KeptDoubt } from './doubtful-word';
import { findQuestions, type DoubtQuestion } from './find-questions';

/** What a rulebook found in a text, what it took, and which of it hinges on a word that may have been read wrongly. */
export interface ScannedText {
  readonly version: string;
  readonly hash: string;
  readonly findings: readonly Finding[];
  /** `hinging` are findings of this very list. */
  readonly questions: readonly DoubtQuestion[];
  readonly milliseconds: number;
}

/** A text as it is scanned: its clauses, and what is known of how well it was read and where it stands on paper. */
export interface ScannableText {
  readonly tree: ClauseTree;
  readonly doubts: readonly KeptDoubt[];
  readonly lines: readonly TextLine[];
  readonly pageReports: readonly TextPage[];
}

/** Runs a rulebook over a text; the longest text let in (five million characters) takes about a second, its doubtful words up to another. */
export function scanText(rulebook: Rulebook, { tree, doubts, lines, pageReports }: ScannableText): ScannedText {
  const started = performance.now();
  const scanned = scanDocument(rulebook, tree);
  const findings = doubted(scanned.findings, doubts);
  const words = doubtfulWords({ text: tree.text, doubts, lines, pageReports });
  const questions = words.length === 0 ? [] : findQuestions(rulebook, tree, words, findings);
  return { version: scanned.version, hash: scanned.hash, findings, questions, milliseconds: Math.round(performance.now() - started) };
}
