import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { Charter } from '@huong-uoc/contracts';
import { ChartersQueries, RegisterCharter, VillagesQueries } from '../charters';
import type { CurrentUser } from '../platform/auth';
import { Clock } from '../platform/clock';
import { Storage } from '../platform/storage';
import { SubmitRound } from '../rounds';
import { legalFactsOf, paperOf, type CastStory } from './casting';
import { officeHour, spread } from './demo-days';
import { asScan, asText, asWord, photograph, printedSample, type PaperFile } from './paper-files';
import type { StoryRound } from './stories';

const daysBetweenRounds = 75;
/** A charter is registered this long before its text when it is still to be adopted. */
const daysOfDrafting = 70;
const maxBytes = 50 * 1024 * 1024;

/** The commune's part of a story: registering the charter and handing its texts in, each on its day. */
@Injectable()
export class HandIn {
  constructor(
    private readonly clock: Clock,
    private readonly storage: Storage,
    private readonly villages: VillagesQueries,
    private readonly charters: ChartersQueries,
    private readonly register: RegisterCharter,
    private readonly submit: SubmitRound,
  ) {}

  /** The day on which the n-th round of a story is handed in. */
  dayOf({ index, story }: CastStory, n: number, today: Date): Date {
    return officeHour(today, spread(index, story.ago) - n * daysBetweenRounds);
  }

  /** The story's charter: the village's own if it has one, else registered now. */
  async charter(officer: CurrentUser, cast: CastStory, today: Date): Promise<Charter> {
    const card = await this.villages.one(officer, cast.village.id);
    const known = card.charters.find(({ kind }) => kind === 'general');
    const registered = officeHour(today, spread(cast.index, cast.story.ago) + (cast.story.adopted ? 3 : daysOfDrafting), 14);
    const id = known?.id ?? (await this.clock.at(registered, () => this.register.run(officer, legalFactsOf(cast, card.village.label))));
    return this.charters.one(officer, id);
  }

  /** Hands the n-th text in unless it was. */
  async round(officer: CurrentUser, cast: CastStory, n: number, today: Date): Promise<void> {
    const charter = await this.charter(officer, cast, today);
    const round = cast.story.rounds[n];
    if (round === undefined || charter.rounds.length > n) return;
    const file = await this.file(cast, round);
    const stored = await this.storage.put(Readable.from([file.bytes]), maxBytes);
    const fileName = `${charter.title.replaceAll(' – ', ', ')}${round.purpose === 'draft' ? ' (dự thảo)' : ''}.${file.ending}`;
    await this.clock.at(this.dayOf(cast, n, today), () => this.submit.run(officer, charter.id, round.purpose, { ...stored, fileName, format: file.ending }));
  }

  private async file(cast: CastStory, round: StoryRound): Promise<PaperFile> {
    if (round.paper === 'scan') return asScan(cast.village.id);
    if (round.paper === 'photograph') return photograph();
    if (round.paper === 'printed') return printedSample();
    const { lines } = paperOf(cast, round);
    return cast.index % 3 === 0 ? asText(lines) : asWord(lines);
  }
}
