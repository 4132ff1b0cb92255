import { breaksTarget, checkOpinion, currentBreakingVersion, type BreakingVersion, type Opinion } from './opinions';

/** One finding of a round with the opinion that stands on it; `recommended` is true if a recommendation is written for it. */
export type DecidedFinding = { readonly opinion: Opinion | null; readonly recommended: boolean };

/** What the needs of the review table ask about a round's findings: counts, and the authors still waiting for a second person. */
export type ResultFacts = {
  readonly findings: number;
  /** Findings with no opinion, or with one that could not have been recorded. */
  readonly undecided: number;
  /** Opinions that break the target. */
  readonly discrimination: number;
  /** Opinions C, which must still end as A or as "có căn cứ". */
  readonly openPriorities: number;
  /** Opinions that break the target and have no recommendation yet. */
  readonly withoutRecommendation: number;
  /** Account ids of the authors of reason-7 opinions nobody has confirmed, one entry per opinion. */
  readonly awaitingSecondPerson: readonly string[];
};

/** The facts of a round without findings. */
export const noFindings: ResultFacts = {
  findings: 0, undecided: 0, discrimination: 0, openPriorities: 0, withoutRecommendation: 0, awaitingSecondPerson: [],
};

/** Sums up the standing opinions of a round under one version of the setting that says which opinions break C3. */
export function resultFacts(findings: readonly DecidedFinding[], version: BreakingVersion = currentBreakingVersion): ResultFacts {
  const standing = findings.flatMap(({ opinion, recommended }) => {
    if (opinion === null) return [];
    const check = checkOpinion(opinion);
    return check.problems.length > 0 ? [] : [{ opinion, recommended, awaits: check.awaits }];
  });
  const breaking = standing.filter(({ opinion }) => breaksTarget(opinion.kind, version));
  return {
    findings: findings.length,
    undecided: findings.length - standing.length,
    discrimination: breaking.length,
    openPriorities: standing.filter(({ awaits }) => awaits === 'settling').length,
    withoutRecommendation: breaking.filter(({ recommended }) => !recommended).length,
    awaitingSecondPerson: standing.filter(({ awaits }) => awaits === 'second-person').map(({ opinion }) => opinion.by),
  };
}
