import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { contribute, enterTarget, freezeReport, openCampaign, remindCommunes, reportQuery, type CampaignPage, type Contribute as Given, type EnterTarget as Entered, type FreezeReport as Frozen, type OpenCampaign as Opened, type Reports } from '@huong-uoc/contracts';
import type { z } from 'zod';
import { Permit, User, type CurrentUser } from '../platform/auth';
import { parsed, rowId } from '../platform/http';
import { CampaignActs } from './campaign-acts';
import { CampaignPageQueries } from './campaign-page.queries';
import { ReportsQueries } from './reports.queries';

/** The reports of a year: opened, filled by the communes and the holders of other targets, frozen. */
@Controller('reports')
@Permit('commune', 'reviewer', 'leader', 'administrator')
export class ReportsController {
  constructor(
    private readonly reports: ReportsQueries,
    private readonly pages: CampaignPageQueries,
    private readonly acts: CampaignActs,
  ) {}

  @Get()
  list(@User() user: CurrentUser, @Query(parsed(reportQuery)) query: z.infer<typeof reportQuery>): Promise<Reports> {
    return this.reports.of(user, query.year);
  }

  @Post()
  @Permit('leader')
  async open(@User() user: CurrentUser, @Body(parsed(openCampaign)) body: Opened): Promise<CampaignPage> {
    return this.pages.of(user, await this.acts.opening.run(user, body));
  }

  @Get(':id')
  page(@User() user: CurrentUser, @Param('id', rowId) id: string): Promise<CampaignPage> {
    return this.pages.of(user, id);
  }

  @Put(':id/contribution')
  @Permit('commune')
  async contribute(@User() user: CurrentUser, @Param('id', rowId) id: string, @Body(parsed(contribute)) body: Given): Promise<CampaignPage> {
    await this.acts.contributing.run(user, id, body);
    return this.pages.of(user, id);
  }

  @Post(':id/reminders')
  @HttpCode(200)
  @Permit('leader', 'reviewer')
  async remind(@User() user: CurrentUser, @Param('id', rowId) id: string, @Body(parsed(remindCommunes)) { unitIds }: z.infer<typeof remindCommunes>): Promise<CampaignPage> {
    await this.acts.reminding.run(user, id, unitIds);
    return this.pages.of(user, id);
  }

  @Post(':id/entries')
  @Permit('leader', 'reviewer')
  async enter(@User() user: CurrentUser, @Param('id', rowId) id: string, @Body(parsed(enterTarget)) body: Entered): Promise<CampaignPage> {
    await this.acts.entering.run(user, id, body);
    return this.pages.of(user, id);
  }

  @Post(':id/packs')
  @Permit('leader')
  async freeze(@User() user: CurrentUser, @Param('id', rowId) id: string, @Body(parsed(freezeReport)) body: Frozen): Promise<CampaignPage> {
    await this.acts.freezing.run(user, id, body);
    return this.pages.of(user, id);
  }
}
