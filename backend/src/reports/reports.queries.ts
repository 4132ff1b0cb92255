import { Inject, Injectable } from '@nestjs/common';
import type { Reports } from '@huong-uoc/contracts';
import type { CurrentUser } from '../platform/auth';
import { SURROUNDINGS, type Surroundings } from '../platform/boot';
import { Clock } from '../platform/clock';
import { CampaignsQueries } from './campaigns.queries';
import { publicHalf, sealKey } from './seal';

/** The year's campaigns as the viewer may see them. */
@Injectable()
export class ReportsQueries {
  constructor(
    @Inject(SURROUNDINGS) private readonly surroundings: Surroundings,
    private readonly clock: Clock,
    private readonly campaigns: CampaignsQueries,
  ) {}

  async of(viewer: CurrentUser, asked?: number): Promise<Reports> {
    const year = asked ?? Number(this.clock.today().slice(0, 4));
    return { year, campaigns: await this.campaigns.of(viewer, year), mayOpen: viewer.role === 'leader', publicKey: publicHalf(sealKey(this.surroundings.dataFolder)) };
  }
}
