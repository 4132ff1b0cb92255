import { Module } from '@nestjs/common';
import { ComplianceModule } from '../compliance';
import { ReportsModule } from '../reports';
import { FiguresToRelease } from './figures-to-release.queries';
import { PacksToRelease } from './packs-to-release.queries';
import { PublicController } from './public.controller';
import { PublicationsController } from './publications.controller';
import { PublicationsQueries } from './publications.queries';
import { ReleaseFigures } from './release-figures';
import { WithdrawFigures } from './withdraw-figures';

@Module({
  imports: [ComplianceModule, ReportsModule],
  controllers: [PublicController, PublicationsController],
  providers: [PublicationsQueries, PacksToRelease, FiguresToRelease, ReleaseFigures, WithdrawFigures],
  exports: [ReleaseFigures],
})
export class PublicationModule {}
