import type { Finding } from '@huong-uoc/rules';

/** A place of the text that may not say what the paper says. */
interface Doubted {
  readonly start: number;
  readonly end: number;
  readonly confidence: number;
}

/** Findings that stand on doubtful words are at most as sure as those words. */
export function doubted(findings: readonly Finding[], doubts: readonly Doubted[]): readonly Finding[] {
  if (doubts.length === 0) return findings;
  return findings.map((finding) => {
    const under = doubts.filter(({ start, end }) => start < finding.end && end > finding.start);
    return under.length === 0 ? finding : { ...finding, confidence: Math.min(finding.confidence, ...under.map(({ confidence }) => confidence)) };
  });
}
