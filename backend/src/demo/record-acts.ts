import { Injectable } from '@nestjs/common';
import { recordAct, type Charter, type RecordAct as Act } from '@huong-uoc/contracts';
import { dossierChecklist, eraOn, type LegalAct } from '@huong-uoc/workflow';
import { LedgerQueries, RecordAct } from '../ledger';
import type { CurrentUser } from '../platform/auth';
import { Clock, dayOf } from '../platform/clock';
import type { CastStory } from './casting';
import { officeHour } from './demo-days';
import type { StoryAct } from './stories';

const dayMs = 86_400_000;
/** How many days from today the village of a partial suspension has left. */
const daysToMend = 4;

/** The commune's entries in the legal ledger of a story's charter, each recorded on its day. */
@Injectable()
export class RecordActs {
  constructor(
    private readonly clock: Clock,
    private readonly ledger: LedgerQueries,
    private readonly acts: RecordAct,
  ) {}

  /** The acts that come before a day; those that are recorded already stay as they are. */
  async run(officer: CurrentUser, { index, story }: CastStory, charter: Charter, before: StoryAct['before'], day: Date): Promise<void> {
    const { entries } = await this.ledger.of(officer, charter.id, {});
    const wanted = (story.acts ?? []).filter((each) => each.before === before && !entries.some(({ act }) => act === each.act));
    for (const { act, days } of wanted) {
      const moment = officeHour(new Date(day.getTime() - days * dayMs), 0, 15);
      const on = dayOf(moment);
      await this.clock.at(moment, () => this.acts.run(officer, charter.id, recordAct.parse({ act, on, ...this.facts(act, on, index, day) })));
    }
  }

  /** What the paper of an act says; the legal table refuses one that says too little. */
  private facts(act: LegalAct, on: string, index: number, today: Date): Partial<Act> {
    const households = 48 + ((index * 17) % 60);
    const votes = { households, present: households - 6, inFavour: households - 9, form: 'meeting', afterFailedMeeting: false, setsLevies: false } as const;
    const paper = { number: `${40 + ((index * 29) % 400)}/QĐ-UBND`, issuer: 'Ủy ban nhân dân xã' };
    const facts: Partial<Record<LegalAct, Partial<Act>>> = {
      'adoption': { votes },
      'amendment-adoption': { votes },
      'dossier-received': { papers: dossierChecklist(eraOn(on)).map(({ id }) => id) },
      'recognition': paper,
      'amendment': paper,
      'suspension-part': { ...paper, ground: '12-1-b', clauses: ['Nội dung nêu trong kiến nghị'], reason: 'Có nội dung phân biệt đối xử về giới theo kết quả rà soát.', deadline: dayOf(new Date(today.getTime() + daysToMend * dayMs)) },
    };
    return facts[act] ?? {};
  }
}
