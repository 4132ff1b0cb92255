import { Injectable } from '@nestjs/common';
import type { Campaign } from '@huong-uoc/contracts';
import type { CurrentUser } from '../platform/auth';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { Problem } from '../platform/http';
import { UnitsQueries } from '../units';
import { proposed, proposedOf } from './campaigns';
import { communesSql, openedSql, type OpenedCampaign } from './campaigns.sql';

interface Progress {
  readonly id: string;
  readonly given: number;
  readonly frozen: boolean;
  readonly signed: boolean;
  readonly mine: string | null;
  readonly reminded: boolean;
}

/** Campaigns as the viewer may see them. */
@Injectable()
export class CampaignsQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly units: UnitsQueries,
  ) {}

  /** The opened campaigns of a year; for a unit that makes reports, those not opened yet are proposed beside them. */
  async of(viewer: CurrentUser, year: number): Promise<Campaign[]> {
    const opened = await this.db.query<OpenedCampaign>(`${openedSql} and c.year = $3 order by c.deadline, c.kind, c."unitLabel"`, [viewer.unitId, this.clock.today(), year]);
    const lines = await Promise.all(opened.map((campaign) => this.line(viewer, campaign)));
    if (viewer.role === 'commune') return lines;
    const unitLabel = await this.units.labelOf(viewer.unitId);
    const waiting = proposedOf(year).filter(({ kind }) => !opened.some((campaign) => campaign.kind === kind && campaign.unitId === viewer.unitId));
    const proposals = waiting.map((proposal): Campaign => ({ ...proposal, id: null, unitLabel, phase: 'not-opened', contributions: { given: 0, expected: 0 }, mine: null, reminded: false }));
    return [...lines, ...proposals].sort((a, b) => a.deadline.localeCompare(b.deadline));
  }

  /** One campaign as opened; refuses `not-found` for who neither makes it nor is asked for a part. */
  async find(viewer: CurrentUser, id: string): Promise<OpenedCampaign> {
    const [campaign] = await this.db.query<OpenedCampaign>(`${openedSql} and c.id = $3`, [viewer.unitId, this.clock.today(), id]);
    if (campaign === undefined) throw new Problem('not-found');
    return campaign;
  }

  /** The same for who makes the report or stands above: its packs and the parts of others are theirs alone. */
  async findAbove(viewer: CurrentUser, id: string): Promise<OpenedCampaign> {
    const campaign = await this.find(viewer, id);
    if (!campaign.above) throw new Problem('not-found');
    return campaign;
  }

  /** The communes that are asked for their part. */
  communes({ unitId }: OpenedCampaign): Promise<{ id: string; label: string }[]> {
    return this.db.query<{ id: string; label: string }>(communesSql, [unitId, this.clock.today()]);
  }

  /** A campaign's line in the list, and the head of its page. */
  async line(viewer: CurrentUser, campaign: OpenedCampaign): Promise<Campaign> {
    const [[progress], communes] = await Promise.all([this.db.query<Progress>(progressSql, [campaign.id, viewer.unitId]), this.communes(campaign)]);
    const { above, asked, unitId: _, ...facts } = campaign;
    const words = proposed(campaign.kind, campaign.year);
    const mine = !asked || above ? null : progress?.mine == null ? 'none' : progress.mine <= campaign.contributionsDue ? 'in-time' : 'late';
    return {
      ...facts,
      label: words?.label ?? campaign.kind,
      basis: words?.basis ?? '',
      byLaw: words?.byLaw === true && words.deadline === campaign.deadline,
      provisional: words?.provisional === true,
      phase: progress?.signed === true ? 'signed' : progress?.frozen === true ? 'frozen' : 'collecting',
      contributions: { given: progress?.given ?? 0, expected: communes.length },
      mine,
      reminded: mine === 'none' && progress?.reminded === true,
    };
  }
}

const progressSql = `
  select c.id, (select count(distinct p.unit_id)::int from report_contribution p where p.campaign_id = c.id) as given,
         exists (select from frozen_pack f where f.campaign_id = c.id) as frozen,
         exists (select from frozen_pack f join signed_report s on s.pack_id = f.id where f.campaign_id = c.id) as signed,
         (select to_char(min(p.given_at) at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') from report_contribution p where p.campaign_id = c.id and p.unit_id = $2) as mine,
         exists (select from report_reminder m where m.campaign_id = c.id and m.unit_id = $2) as reminded
    from report_campaign c where c.id = $1`;
