import type { Finding, Severity } from './finding-order';
import { rankOf } from './finding-order';

export type Verdict = 'discriminatory' | 'acceptable' | 'positive';

const discriminating: readonly Severity[] = ['violation', 'needs-look', 'stereotype'];

/** The verdict of product.md: discriminatory on violation, needs-look or stereotype; positive on a positive clause alone; else acceptable. */
export const verdictOf = (findings: readonly Pick<Finding, 'severity'>[]): Verdict => {
  if (findings.some((finding) => discriminating.includes(finding.severity))) return 'discriminatory';
  return findings.some((finding) => finding.severity === 'positive') ? 'positive' : 'acceptable';
};

/** The heaviest severity among findings; null when there are none. */
export const heaviest = (findings: readonly Pick<Finding, 'severity'>[]): Severity | null =>
  findings.reduce<Severity | null>((worst, finding) => (worst === null || rankOf(finding.severity) > rankOf(worst) ? finding.severity : worst), null);
