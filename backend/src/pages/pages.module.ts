import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CutPage } from './cut-page';
import { DrawPage } from './draw-page';
import { PageImage } from './page-image.entity';
import { PagesController } from './pages.controller';
import { ReadingReportQueries } from './reading-report.queries';
import { RoundPagesQueries } from './round-pages.queries';

@Module({ imports: [TypeOrmModule.forFeature([PageImage])], controllers: [PagesController], providers: [CutPage, DrawPage, RoundPagesQueries, ReadingReportQueries], exports: [CutPage] })
export class PagesModule {}
