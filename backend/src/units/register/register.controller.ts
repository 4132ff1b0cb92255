import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import { changeVillages, countHouseholds, countQuery, giveCount, registerQuery, type ChangeVillages, type CountHouseholds, type GiveCount, type UnitChange, type UnitChangeList, type VillageCounts, type VillageRegister } from '@huong-uoc/contracts';
import type { Request, Response } from 'express';
import type { z } from 'zod';
import { Permit, User, type CurrentUser } from '../../platform/auth';
import { parsed, rowId, sendFile } from '../../platform/http';
import { AttachResolution } from './attach-resolution';
import { ChangeRegister } from './change-register';
import { RegisterQueries } from './register.queries';
import { VillageCountsBook } from './village-counts';

/** The register of villages: kept by the communes, read by everybody above them. */
@Controller()
@Permit('commune', 'reviewer', 'leader', 'administrator')
export class RegisterController {
  constructor(
    private readonly register: RegisterQueries,
    private readonly change: ChangeRegister,
    private readonly files: AttachResolution,
    private readonly counts: VillageCountsBook,
  ) {}

  @Get('register/villages')
  villages(@User() user: CurrentUser, @Query(parsed(registerQuery)) query: z.infer<typeof registerQuery>): Promise<VillageRegister> {
    return this.register.villages(user, query);
  }

  @Get('register/changes')
  changes(@User() user: CurrentUser, @Query(parsed(registerQuery)) query: z.infer<typeof registerQuery>): Promise<UnitChangeList> {
    return this.register.changes(user, query);
  }

  @Post('register/changes')
  @Permit('commune')
  async make(@User() user: CurrentUser, @Body(parsed(changeVillages)) body: ChangeVillages): Promise<UnitChange> {
    return this.register.change(user, await this.change.run(user, body));
  }

  @Put('register/changes/:id/file')
  @Permit('commune')
  async attach(@User() user: CurrentUser, @Param('id', rowId) id: string, @Req() request: Request): Promise<UnitChange> {
    await this.files.run(user, id, request);
    return this.register.change(user, id);
  }

  @Get('register/changes/:id/file')
  async open(@User() user: CurrentUser, @Param('id', rowId) id: string, @Res() response: Response): Promise<void> {
    const { bytes, ...file } = await this.files.open(user, id);
    await sendFile(response, bytes, file);
  }

  @Get('register/counts')
  counted(@User() user: CurrentUser, @Query(parsed(countQuery)) query: z.infer<typeof countQuery>): Promise<VillageCounts> {
    return this.counts.of(user, query);
  }

  @Put('register/counts')
  @Permit('commune', 'leader')
  async give(@User() user: CurrentUser, @Body(parsed(giveCount)) body: GiveCount): Promise<VillageCounts> {
    await this.counts.give(user, body);
    return this.counts.of(user, { unit: body.communeId, year: body.year });
  }

  @Put('villages/:id/households')
  @HttpCode(204)
  @Permit('commune')
  async households(@User() user: CurrentUser, @Param('id', rowId) id: string, @Body(parsed(countHouseholds)) body: CountHouseholds): Promise<void> {
    await this.counts.households(user, id, body);
  }
}
