import { Injectable } from '@nestjs/common';
import type { LiveEvent } from '@huong-uoc/contracts';
import { AnswerVillage } from '../charters';
import { Clock } from '../platform/clock';
import { SeedsDemo, type DemoPlan, type DemoSeeder } from '../platform/boot';
import { Events } from '../platform/events';
import { log } from '../platform/logging';
import { CallCast, type Cast } from './cast';
import { castStories } from './casting';
import { officeHour, spread } from './demo-days';
import { LayVillages, type DemoVillage } from './lay-villages';
import { PlayStories } from './play-stories';

/** How many villages a commune gets; the first three have accounts people sign in with. */
const villagesIn = { small: () => 6, full: (n: number) => (n < 3 ? 12 : 3) } as const;
const communesIn = { small: 4, full: 92 } as const;
const atOnce = 8;

/** Fills the demo province through the use cases of the people in it; a killed filling goes on at the next start. */
@Injectable()
@SeedsDemo(10)
export class SeedDemo implements DemoSeeder {
  constructor(
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly land: LayVillages,
    private readonly call: CallCast,
    private readonly answers: AnswerVillage,
    private readonly play: PlayStories,
  ) {}

  async seed(plan: DemoPlan): Promise<void> {
    const today = this.clock.now();
    const province = await this.land.province();
    const communes = (await this.land.communes()).slice(0, communesIn[plan.size]);
    const cast = await this.call.run(plan, province, communes.slice(0, 3));
    const villages = await this.land.run(communes, villagesIn[plan.size]);
    const stories = castStories(villages, plan.size);
    const lost: string[] = [];
    for (let from = 0; from < stories.length; from += atOnce) {
      lost.push(...(await this.play.run(stories.slice(from, from + atOnce), cast, today)));
      await this.tell(plan, Math.min(stories.length, from + atOnce), stories.length);
    }
    await this.answer(villages.filter((village) => !stories.some((story) => story.village === village)), cast, today);
    if (lost.length > 0) throw new Error(`${lost.length} of ${stories.length} demo charters are unfinished: ${lost.slice(0, 3).join('; ')}`);
  }

  /** Of the villages without a charter some have said so, some are writing one, some have not answered. */
  private async answer(villages: readonly DemoVillage[], cast: Cast, today: Date): Promise<void> {
    const said = ['no', 'in-preparation', null] as const;
    for (const [n, { id, commune }] of villages.entries()) {
      const answer = said[n % said.length];
      if (answer === null || answer === undefined) continue;
      const officer = cast.communes.find(({ unitId }) => unitId === commune.id) ?? cast.filing;
      await this.clock.at(officeHour(today, spread(n, [20, 400])), () => this.answers.run(officer, id, answer)).catch((error: Error) => log.warn('a demo village has answered otherwise', { village: id, error: error.message }));
    }
  }

  private async tell(plan: DemoPlan, done: number, total: number): Promise<void> {
    plan.demo.advance(done, total);
    const data: LiveEvent = { topic: 'seeding', roundId: null, charterId: null, state: null, progress: { done, total } };
    await this.events.publishNow({ unitId: null, data });
  }
}
