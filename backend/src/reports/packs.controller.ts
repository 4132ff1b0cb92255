import { Controller, Get, Param, Put, Query, Req, Res } from '@nestjs/common';
import { packFileQuery, type CampaignPage } from '@huong-uoc/contracts';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { Permit, User, type CurrentUser } from '../platform/auth';
import { parsed, rowId, sendFile } from '../platform/http';
import { CampaignPageQueries } from './campaign-page.queries';
import { EnterTarget } from './enter-target';
import { PacksQueries } from './packs.queries';
import { TakeBackSigned } from './take-back-signed';

const evidenceQuery = z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/) });

/** The files of reports: packs with their renderings, the signed paper, and the evidence of other targets. */
@Controller()
@Permit('reviewer', 'leader', 'administrator')
export class PacksController {
  constructor(
    private readonly packs: PacksQueries,
    private readonly pages: CampaignPageQueries,
    private readonly signed: TakeBackSigned,
    private readonly targets: EnterTarget,
  ) {}

  @Get('packs/:id/file')
  async file(@User() user: CurrentUser, @Param('id', rowId) id: string, @Query(parsed(packFileQuery)) { kind }: z.infer<typeof packFileQuery>, @Res() response: Response): Promise<void> {
    const { bytes, ...file } = await this.packs.open(user, id, kind);
    await sendFile(response, bytes, file);
  }

  @Put('packs/:id/signed')
  @Permit('leader', 'reviewer')
  async takeBack(@User() user: CurrentUser, @Param('id', rowId) id: string, @Req() request: Request): Promise<CampaignPage> {
    return this.pages.of(user, await this.signed.run(user, id, request));
  }

  @Put('entries/:id/evidence')
  @Permit('leader', 'reviewer')
  async attach(@User() user: CurrentUser, @Param('id', rowId) id: string, @Req() request: Request): Promise<CampaignPage> {
    return this.pages.of(user, await this.targets.attach(user, id, request));
  }

  @Get('entries/:id/evidence')
  async evidence(@User() user: CurrentUser, @Param('id', rowId) id: string, @Query(parsed(evidenceQuery)) { sha256 }: z.infer<typeof evidenceQuery>, @Res() response: Response): Promise<void> {
    const { bytes, ...file } = await this.targets.open(user, id, sha256);
    await sendFile(response, bytes, file);
  }
}
