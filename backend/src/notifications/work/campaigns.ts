import { Injectable } from '@nestjs/common';
import { dateOf, dayNumber } from '@huong-uoc/compliance';
import type { Campaign, WorkKind } from '@huong-uoc/contracts';
import type { CurrentUser } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { ReportsQueries } from '../../reports';
import type { Waiting, WaitingSource } from './waiting';

/** A commune's part of a report that is being collected, and reports of one's own unit that are to be frozen within a week. */
@Injectable()
export class Campaigns implements WaitingSource {
  readonly kinds: readonly WorkKind[] = ['contribution', 'campaign-due'];

  constructor(
    private readonly clock: Clock,
    private readonly reports: ReportsQueries,
  ) {}

  async of(user: CurrentUser): Promise<Waiting[]> {
    const today = this.clock.today();
    const collecting = (await this.collecting(user, Number(today.slice(0, 4)))).filter(({ phase }) => phase === 'collecting');
    const parts = collecting.filter(({ mine }) => mine === 'none');
    const until = dateOf(dayNumber(today) + 7);
    const due = collecting.filter(({ mine, deadline }) => mine === null && deadline <= until);
    return user.role === 'leader'
      ? [{ kind: 'campaign-due', count: due.length, late: due.filter(({ deadline }) => deadline < today).length, ...only(due) }]
      : [{ kind: 'contribution', count: parts.length, late: parts.filter(({ contributionsDue }) => contributionsDue < today).length, ...only(parts) }];
  }

  /** The report of December is still open in January. */
  private async collecting(user: CurrentUser, year: number): Promise<Campaign[]> {
    const years = await Promise.all([year - 1, year].map((each) => this.reports.of(user, each)));
    return years.flatMap(({ campaigns }) => campaigns);
  }
}

const only = ([campaign, ...more]: readonly Campaign[]): Pick<Waiting, 'link'> => (campaign?.id == null || more.length > 0 ? {} : { link: `/reports/${campaign.id}` });
