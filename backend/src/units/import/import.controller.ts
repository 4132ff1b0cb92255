import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { importExample, villageFile, type ImportExample, type VillageFile, type VillageFileCheck } from '@huong-uoc/contracts';
import type { Response } from 'express';
import { Readable } from 'node:stream';
import { Permit, User, type CurrentUser } from '../../platform/auth';
import { parsed, sendFile } from '../../platform/http';
import { exampleFile } from './examples';
import { ImportVillages } from './import-villages';

/** The register of villages from a file, and files to begin from. */
@Controller('register/import')
@Permit('commune', 'administrator')
export class ImportController {
  constructor(private readonly villages: ImportVillages) {}

  @Post('check')
  @HttpCode(200)
  check(@User() user: CurrentUser, @Body(parsed(villageFile)) body: VillageFile): Promise<VillageFileCheck> {
    return this.villages.check(user, body);
  }

  @Post()
  @HttpCode(201)
  run(@User() user: CurrentUser, @Body(parsed(villageFile)) body: VillageFile): Promise<VillageFileCheck> {
    return this.villages.run(user, body);
  }

  @Get('examples/:name')
  async example(@Param('name', parsed(importExample)) name: ImportExample, @Res() response: Response): Promise<void> {
    const { bytes, type } = await exampleFile(name);
    await sendFile(response, Readable.from([bytes]), { name, type });
  }
}
