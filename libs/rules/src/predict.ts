import { normalise } from '@huong-uoc/text';
import { scanClauseReport } from './scan';
import type { Rulebook } from './rulebook';
import type { Severity } from './rule-source';
import type { ScannerOptions } from './scanner';
import type { Verdict } from './verdict';
import { heaviest, verdictOf } from './verdict';

/** What the machine says of one clause; spans are UTF-16 offsets into the text as given, before any normalising. */
export interface Prediction {
  readonly id: string;
  readonly verdict: Verdict;
  readonly severity: Severity | 'none';
  readonly categories: readonly string[];
  readonly spans: readonly { readonly start: number; readonly end: number; readonly rule: string }[];
}

/** Predicts one clause given alone: normalises it, scans it and maps the findings back onto the given text. */
export const predict = (rulebook: Rulebook, clause: { readonly id: string; readonly text: string }, options: ScannerOptions = {}): Prediction => {
  const normalised = normalise(clause.text);
  const { findings } = scanClauseReport(rulebook, normalised.text, {}, options);
  const verdict = verdictOf(findings);
  const speaking = verdict === 'discriminatory' ? findings.filter((finding) => verdictOf([finding]) === 'discriminatory') : findings;
  return {
    id: clause.id,
    verdict,
    severity: heaviest(findings) ?? 'none',
    categories: [...new Set(speaking.flatMap((finding) => finding.categories))],
    spans: findings.map((finding) => ({ ...normalised.toSourceSpan(finding.start, finding.end), rule: finding.rule })),
  };
};
