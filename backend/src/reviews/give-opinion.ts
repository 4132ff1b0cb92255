import { Injectable } from '@nestjs/common';
import type { GiveOpinion as Given } from '@huong-uoc/contracts';
import { checkOpinion, opinionProblemSentences, type OpinionProblem } from '@huong-uoc/workflow';
import { Audit } from '../audit';
import type { CurrentUser } from '../platform/auth';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { Problem } from '../platform/http';
import { MoveRound } from '../rounds';
import { OpinionsRepository } from './opinions.repository';
import { saidAbout } from './opinion-noted';
import { actorOf } from './reviewer';
import { Visible } from './visible.queries';

const fieldOf: Readonly<Record<OpinionProblem, string>> = { 'reason-missing': 'reason', 'reason-not-expected': 'reason', 'citation-missing': 'citation', 'note-missing': 'note', 'confirmed-by-author': 'note' };

/** Records a person's opinion on a finding in place of the one that stood there; a new opinion needs a new second person. */
@Injectable()
export class GiveOpinion {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly visible: Visible,
    private readonly moves: MoveRound,
    private readonly opinions: OpinionsRepository,
    private readonly audit: Audit,
  ) {}

  /** Refuses `opinion-incomplete` with fields, and whatever the review table refuses of `record-opinion`. */
  async run(user: CurrentUser, findingId: string, { fence, kind, reason, citation, note, commits }: Given): Promise<void> {
    const { problems } = checkOpinion({ kind, reason, citation, note, by: user.id });
    if (problems.length > 0) throw new Problem('opinion-incomplete', { fields: Object.fromEntries(problems.map((problem) => [fieldOf[problem], opinionProblemSentences[problem].vi])) });
    const { roundId } = await this.visible.roundOfFinding(user, findingId);
    await this.db.write(async (tx) => {
      await this.moves.allow(tx, { roundId, action: 'record-opinion', actor: actorOf(user), fence });
      const before = await this.opinions.opinion(tx, findingId);
      const after = { findingId, roundId, kind, reason, citation, note, commits: kind === 'E' ? (commits ?? null) : null, by: user.id, at: this.clock.now(), confirmedBy: null, confirmedAt: null, carriedFrom: null };
      await this.opinions.give(tx, after);
      await this.audit.record(tx, user, { action: 'opinion.given', subject: { type: 'round', id: roundId }, before: before && saidAbout(before), after: saidAbout(after) });
    });
  }
}
