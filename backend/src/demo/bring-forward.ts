import { Injectable } from '@nestjs/common';
import type { Round, RoundAction } from '@huong-uoc/contracts';
import type { CurrentUser } from '../platform/auth';
import { Clock } from '../platform/clock';
import { AnswerRecommendation, ReviewReads } from '../reviews';
import { RoundViews, TakeStep } from '../rounds';
import { paperOf, type CastStory } from './casting';
import { officeHour } from './demo-days';
import { ReviewLikeAPerson } from './review-like-a-person';
import type { RoundEnd, StoryRound } from './stories';

const dayMs = 86_400_000;

/** One round of a story, and who takes its steps. */
export interface Walk {
  readonly cast: CastStory;
  readonly told: StoryRound;
  readonly roundId: string;
  readonly submitted: Date;
  readonly today: Date;
  readonly officer: CurrentUser;
  readonly reviewer: CurrentUser;
  readonly leader: CurrentUser;
}

const settled: Readonly<Record<RoundEnd, readonly Round['state'][]>> = {
  approved: ['approved-clean', 'approved-not-clean', 'superseded'],
  'review-asked': [],
  ready: ['ready'],
  unreadable: ['unreadable'],
  'in-review': ['in-review'],
  'commune-opinion': ['commune-opinion'],
  submitted: ['submitted'],
  rework: ['rework'],
  reopened: ['reopened'],
  withdrawn: ['withdrawn'],
};

/** Takes a round that was read to where its story leaves it, one step after the other, each by the person who may take it. */
@Injectable()
export class BringForward {
  constructor(
    private readonly clock: Clock,
    private readonly views: RoundViews,
    private readonly steps: TakeStep,
    private readonly review: ReviewLikeAPerson,
    private readonly reads: ReviewReads,
    private readonly answers: AnswerRecommendation,
  ) {}

  /** Stops where the story ends, or where a round cannot go on (a reading that failed). Returns where it stands. */
  async run(walk: Walk): Promise<Round> {
    for (let patience = 6; ; patience -= 1) {
      const round = await this.views.one(walk.reviewer, walk.roundId);
      if (patience === 0 || settled[walk.told.end].includes(round.state) || !(await this.step(walk, round))) return round;
    }
  }

  /** False when there is nothing more to do. */
  private async step(walk: Walk, round: Round): Promise<boolean> {
    const { told, officer, leader } = walk;
    if (round.state === 'ready' && told.end === 'withdrawn') return this.on(walk, 1, () => this.take(officer, round, { action: 'withdraw' }));
    if (round.state === 'ready' && told.end === 'review-asked') return this.askForReading(walk);
    if (['ready', 'in-review', 'rework', 'reopened'].includes(round.state)) return this.onTheDesk(walk, round);
    if (round.state === 'submitted' && told.end === 'rework') return this.on(walk, 8, () => this.take(leader, round, { action: 'return-for-rework', reason: 'Đề nghị ghi rõ hơn căn cứ của từng kiến nghị.' }));
    if (round.state === 'submitted') return this.on(walk, 8, () => this.take(leader, round, { action: 'approve' }));
    if (round.state === 'approved-clean' && told.end === 'reopened') return this.on(walk, 30, () => this.take(leader, round, { action: 'reopen', reason: 'Người dân phản ánh còn nội dung cần xem lại.' }));
    return false;
  }

  private async onTheDesk(walk: Walk, round: Round): Promise<boolean> {
    const { told, cast, reviewer } = walk;
    // A lease is of now: one claimed on a past day would have lapsed on that day.
    if (told.end === 'in-review') return this.review.claim(reviewer, round.id).then(() => true);
    return this.on(walk, 6, async () => {
      const { fence, clean } = await this.review.run(reviewer, round.id, paperOf(cast, told));
      if (told.end === 'commune-opinion') await this.take(reviewer, round, { action: 'ask-commune-opinion', fence, text: 'Đề nghị xã cho biết điều khoản này hiện có được áp dụng trên thực tế không và ý kiến của thôn về kiến nghị.' });
      else if (clean) await this.take(reviewer, round, { action: 'submit-clean', fence, wholeTextDeclared: true });
      else await this.take(reviewer, round, { action: 'submit-not-clean', fence });
    });
  }

  private async askForReading(walk: Walk): Promise<boolean> {
    const round = await this.views.one(walk.officer, walk.roundId);
    if (!round.actions.some(({ action }) => action === 'request-review')) return false;
    return this.on(walk, 1, () => this.take(walk.officer, round, { action: 'request-review' }));
  }

  /** After a not-clean result the commune agrees with what was recommended, clause by clause. */
  async agree(walk: Walk): Promise<void> {
    const { items } = await this.reads.recommendations(walk.officer, walk.roundId);
    for (const { findingId, recommendation } of items) {
      if (recommendation.answer === null) await this.on(walk, 20, () => this.answers.run(walk.officer, findingId, { agrees: true, reason: null }));
    }
  }

  private async on({ submitted, today }: Walk, daysLater: number, work: () => Promise<unknown>): Promise<true> {
    const day = new Date(submitted.getTime() + daysLater * dayMs);
    await this.clock.at(officeHour(day > today ? today : day, 0, 10), work);
    return true;
  }

  private take(actor: CurrentUser, { id }: Round, body: Partial<RoundAction> & Pick<RoundAction, 'action'>): Promise<void> {
    return this.steps.run(actor, id, body as RoundAction);
  }
}
