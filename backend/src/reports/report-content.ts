import { Injectable } from '@nestjs/common';
import type { FigureRow, Target, TargetEntry, UnitFigures } from '@huong-uoc/contracts';
import { ComplianceReportQueries, FigureListQueries } from '../compliance';
import type { CurrentUser } from '../platform/auth';
import type { OpenedCampaign } from './campaigns.sql';
import { PartsQueries, type GivenPart } from './parts.queries';
import type { CountedAct } from './statistics';
import { StatisticsQueries } from './statistics.queries';

/** Everything a report says, once: its data sheets and its three renderings are made from this and from nothing else. */
export interface ReportContent {
  readonly campaign: OpenedCampaign;
  readonly D: string;
  readonly K: string;
  /** The first day that C5 counts results from. */
  readonly periodFrom: string;
  readonly here: UnitFigures;
  readonly communes: readonly UnitFigures[];
  readonly charters: readonly FigureRow[];
  readonly targets: readonly Target[];
  readonly acts: readonly CountedAct[];
  readonly contributions: readonly GivenPart[];
  readonly entries: readonly TargetEntry[];
}

/** Gathers a report: its figures and lists are the same named queries as on the leader's page. */
@Injectable()
export class GatherReport {
  constructor(
    private readonly figures: ComplianceReportQueries,
    private readonly lists: FigureListQueries,
    private readonly statistics: StatisticsQueries,
    private readonly parts: PartsQueries,
  ) {}

  async of(user: CurrentUser, campaign: OpenedCampaign, D: string, K: string): Promise<ReportContent> {
    const unit = campaign.unitId;
    const [{ here, children, targets, periodFrom }, { rows }, acts, contributions, entries] = await Promise.all([
      this.figures.of(user, { unit, D, K }),
      this.lists.all(user, { unit, D, K, figure: 'C3' }),
      this.statistics.of(unit, campaign.from, D, K),
      this.parts.contributions(campaign.id, K),
      this.parts.entries(campaign.id, K),
    ]);
    return { campaign, D, K, periodFrom, here, communes: children, charters: rows, targets, acts, contributions, entries };
  }
}
