import { Injectable } from '@nestjs/common';
import type { Finding, ReviewDocument } from '@huong-uoc/contracts';
import type { CurrentUser } from '../platform/auth';
import { AddFinding, ClaimRound, GiveOpinion, MarkShown, Recommend, ReviewReads } from '../reviews';
import type { Amendment } from './amendments';
import type { Paper } from './paper';

/** A round on a reviewer's desk with every opinion given. */
export interface Reviewed {
  readonly fence: number;
  readonly clean: boolean;
}

/** Reads a round and gives opinions as a reviewer who knows which clauses of the paper discriminate, through the same use cases as a person. */
@Injectable()
export class ReviewLikeAPerson {
  constructor(
    private readonly claims: ClaimRound,
    private readonly reads: ReviewReads,
    private readonly shown: MarkShown,
    private readonly adds: AddFinding,
    private readonly opinions: GiveOpinion,
    private readonly recommends: Recommend,
  ) {}

  claim(reviewer: CurrentUser, roundId: string): Promise<{ fence: number }> {
    return this.claims.run(reviewer, roundId);
  }

  /** Claims the round (again, if a kill left it claimed) and decides whatever is undecided. */
  async run(reviewer: CurrentUser, roundId: string, paper: Paper): Promise<Reviewed> {
    const { fence } = await this.claim(reviewer, roundId);
    const first = await this.reads.document(reviewer, roundId);
    await this.shown.run(reviewer, roundId, fence, first.clauses.map(({ index }) => index));
    const overlooked = paper.unfair.filter((amendment) => !first.findings.some((finding) => finding.severity !== 'positive' && stands(first, finding, amendment)));
    for (const amendment of overlooked) await this.pointAt(reviewer, first, fence, amendment);
    const document = overlooked.length === 0 ? first : await this.reads.document(reviewer, roundId);
    let discriminating = 0;
    for (const finding of document.findings) {
      const amendment = paper.unfair.find((candidate) => finding.severity !== 'positive' && stands(document, finding, candidate));
      if (amendment !== undefined) discriminating += 1;
      if (finding.opinion === null) await this.decide(reviewer, finding, fence, amendment);
    }
    return { fence, clean: discriminating === 0 };
  }

  private async pointAt(reviewer: CurrentUser, { round, text }: ReviewDocument, fence: number, { begins, categories, direction, why }: Amendment): Promise<void> {
    const start = text.indexOf(begins);
    if (start === -1) return; // the letters came out otherwise; a person would not find these words either
    const line = text.indexOf('\n', start);
    await this.adds.run(reviewer, round.id, { fence, start, end: line === -1 ? text.length : line, severity: 'violation', direction, categories: [...categories], why });
  }

  private async decide(reviewer: CurrentUser, finding: Finding, fence: number, amendment: Amendment | undefined): Promise<void> {
    const say = (kind: 'A' | 'B' | 'D' | 'E' | '0', reason: 1 | 2 | 3 | 4 | 5 | null = null, note: string | null = null, citation: string | null = null) => this.opinions.run(reviewer, finding.id, { fence, kind, reason, note, citation, commits: kind === 'E' });
    if (amendment !== undefined) {
      await say('A', null, amendment.why);
      return this.recommends.run(reviewer, finding.id, { fence, reason: amendment.why, proposed: amendment.instead });
    }
    if (finding.severity === 'positive') return say('E');
    if (finding.severity === 'other-legality') return say('D');
    if (finding.severity === 'stereotype') return say('B', null, 'Nên viết lại cho áp dụng như nhau với nam và nữ.');
    if (finding.severity === 'needs-legal-basis') return say('0', 4, null, 'Luật Bình đẳng giới 2006, Điều 19');
    return say('0', 2);
  }
}

/** Whether a finding lies on the line of an amendment. */
function stands({ text }: ReviewDocument, finding: Finding, { begins }: Amendment): boolean {
  const start = text.indexOf(begins);
  if (start === -1) return false;
  const line = text.indexOf('\n', start);
  return finding.start < (line === -1 ? text.length : line) && finding.end > start;
}
