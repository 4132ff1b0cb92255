import { Injectable } from '@nestjs/common';
import type { CurrentUser } from '../platform/auth';
import { log } from '../platform/logging';
import { Drain } from '../platform/outbox';
import { BringForward } from './bring-forward';
import type { Cast } from './cast';
import type { CastStory } from './casting';
import { HandIn } from './hand-in';
import { RecordActs } from './record-acts';

const readingMinutes = 10;

/** Lives several stories side by side: all texts in, all read, all reviewed, then their next rounds. What is done is seen and left. */
@Injectable()
export class PlayStories {
  constructor(
    private readonly drain: Drain,
    private readonly handIn: HandIn,
    private readonly forward: BringForward,
    private readonly acts: RecordActs,
  ) {}

  /** Returns the stories that could not be finished, with why. */
  async run(stories: readonly CastStory[], cast: Cast, today: Date): Promise<string[]> {
    const lost = new Map<CastStory, string>();
    const each = async (work: (story: CastStory) => Promise<void>) => {
      for (const story of stories.filter((candidate) => !lost.has(candidate))) {
        await work(story).catch((error: Error) => {
          log.error('a demo story stopped', { story: story.story.id, village: story.village.name, error: error.message, stack: error.stack });
          lost.set(story, `${story.story.id} (${story.village.name}): ${error.message}`);
        });
      }
    };
    await each(async (story) => void (await this.handIn.charter(officerOf(story, cast), story, today)));
    const longest = Math.max(0, ...stories.map(({ story }) => story.rounds.length));
    for (let n = 0; n < longest; n += 1) {
      await each((story) => this.record(story, n, cast, today));
      await each((story) => this.handIn.round(officerOf(story, cast), story, n, today));
      await this.drain.untilIdle(readingMinutes * 60_000);
      await each((story) => this.bring(story, n, cast, today));
    }
    await each((story) => this.record(story, 'today', cast, today));
    return [...lost.values()];
  }

  /** What the commune records in the legal ledger before the n-th text is handed in, or by now. */
  private async record(story: CastStory, before: number | 'today', cast: Cast, today: Date): Promise<void> {
    if (story.story.acts === undefined) return;
    const officer = officerOf(story, cast);
    const charter = await this.handIn.charter(officer, story, today);
    await this.acts.run(officer, story, charter, before, before === 'today' ? today : this.handIn.dayOf(story, before, today));
  }

  private async bring(story: CastStory, n: number, cast: Cast, today: Date): Promise<void> {
    const told = story.story.rounds[n];
    const officer = officerOf(story, cast);
    const { rounds } = await this.handIn.charter(officer, story, today);
    const round = rounds.find(({ number }) => number === n + 1);
    if (told === undefined || round === undefined) return;
    const submitted = this.handIn.dayOf(story, n, today);
    const side = story.index % 2;
    const walk = { cast: story, told, roundId: round.id, submitted, today, officer, reviewer: cast.reviewers[side] as CurrentUser, leader: cast.leaders[side] as CurrentUser };
    const { state } = await this.forward.run(walk);
    if (state === 'approved-not-clean' && story.index % 2 === 0) await this.forward.agree(walk);
  }
}

const officerOf = ({ village }: CastStory, { communes, filing }: Cast): CurrentUser => communes.find(({ unitId }) => unitId === village.commune.id) ?? filing;
