import { Injectable } from '@nestjs/common';
import { Contribute } from './contribute';
import { EnterTarget } from './enter-target';
import { FreezeReport } from './freeze-report';
import { OpenCampaign } from './open-campaign';
import { RemindCommunes } from './remind-communes';

/** What can be done to a campaign, one use case each. */
@Injectable()
export class CampaignActs {
  constructor(
    readonly opening: OpenCampaign,
    readonly contributing: Contribute,
    readonly reminding: RemindCommunes,
    readonly entering: EnterTarget,
    readonly freezing: FreezeReport,
  ) {}
}
