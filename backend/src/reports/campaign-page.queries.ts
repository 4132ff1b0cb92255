import { Inject, Injectable } from '@nestjs/common';
import type { CampaignPage, CommunePart, Contribution } from '@huong-uoc/contracts';
import { ComplianceReportQueries } from '../compliance';
import type { CurrentUser } from '../platform/auth';
import { SURROUNDINGS, type Surroundings } from '../platform/boot';
import { Clock } from '../platform/clock';
import { campaignWords } from './campaigns';
import type { OpenedCampaign } from './campaigns.sql';
import { CampaignsQueries } from './campaigns.queries';
import { otherTargets } from './other-targets';
import { PartsQueries, type GivenPart } from './parts.queries';
import { PacksQueries } from './packs.queries';
import { publicHalf, sealKey } from './seal';
import { lateActsOf, statisticsOf } from './statistics';
import { StatisticsQueries } from './statistics.queries';

/** The readings a page is made of. */
@Injectable()
export class PageReads {
  constructor(
    readonly statistics: StatisticsQueries,
    readonly parts: PartsQueries,
    readonly packs: PacksQueries,
  ) {}
}

/** A campaign's page: for who makes the report all of it, for a commune its own part. */
@Injectable()
export class CampaignPageQueries {
  constructor(
    @Inject(SURROUNDINGS) private readonly surroundings: Surroundings,
    private readonly clock: Clock,
    private readonly campaigns: CampaignsQueries,
    private readonly figures: ComplianceReportQueries,
    private readonly reads: PageReads,
  ) {}

  /** Refuses `not-found` for who neither makes the report nor is asked for a part of it. */
  async of(viewer: CurrentUser, id: string): Promise<CampaignPage> {
    const campaign = await this.campaigns.find(viewer, id);
    const K = this.clock.today();
    const D = campaign.cutOff < K ? campaign.cutOff : K;
    const unit = campaign.above ? campaign.unitId : viewer.unitId;
    const [line, { here, children }, acts, communes, packs, entries] = await Promise.all([
      this.campaigns.line(viewer, campaign),
      this.figures.of(viewer, { unit, D, K }),
      this.reads.statistics.of(unit, campaign.from, D, K),
      this.communes(viewer, campaign, K),
      campaign.above ? this.reads.packs.of(id) : [],
      campaign.above ? this.reads.parts.entries(id, K) : [],
    ]);
    const figuresOf = new Map([here, ...children].map((figures) => [figures.unit.id, figures]));
    const shown = campaign.above && campaignWords[campaign.kind].otherTargets ? otherTargets : [];
    return {
      campaign: line,
      D, K, here,
      statistics: statisticsOf(acts, campaign.from),
      lateActs: lateActsOf(acts, campaign.from, campaign.cutOff),
      communes: communes.map((commune) => ({ ...commune, figures: figuresOf.get(commune.unit.id) ?? null })),
      targets: shown.map((target) => ({ ...target, entry: entries.find((entry) => entry.target === target.target) ?? null })),
      packs,
      publicKey: publicHalf(sealKey(this.surroundings.dataFolder)),
      may: mayOf(viewer, campaign),
    };
  }

  private async communes(viewer: CurrentUser, campaign: OpenedCampaign, K: string): Promise<Omit<CommunePart, 'figures'>[]> {
    const [communes, given, reminders] = await Promise.all([this.campaigns.communes(campaign), this.reads.parts.contributions(campaign.id, K), this.reads.parts.reminders(campaign.id)]);
    const shown = campaign.above ? communes : communes.filter(({ id }) => id === viewer.unitId);
    return shown.map((unit) => ({ unit, contribution: contributionOf(given.find(({ unitId }) => unitId === unit.id)), remindedAt: reminders.get(unit.id) ?? null }));
  }
}

function contributionOf(part: GivenPart | undefined): Contribution | null {
  if (part === undefined) return null;
  const { unitId: _, unitLabel: __, ...contribution } = part;
  return contribution;
}

const mayOf = ({ role }: CurrentUser, { above, asked, kind }: OpenedCampaign): CampaignPage['may'] => {
  const works = above && (role === 'leader' || role === 'reviewer');
  return { contribute: asked && role === 'commune', remind: works, enter: works && campaignWords[kind].otherTargets, freeze: above && role === 'leader' };
};
