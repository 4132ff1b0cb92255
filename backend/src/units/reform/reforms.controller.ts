import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { reformFile, type ReformCheck, type ReformFile } from '@huong-uoc/contracts';
import { Permit, User, type CurrentUser } from '../../platform/auth';
import { parsed } from '../../platform/http';
import { ImportReform } from './import-reform';

/** Reforms of communes and above, from a file. */
@Controller('reforms')
@Permit('administrator')
export class ReformsController {
  constructor(private readonly reform: ImportReform) {}

  @Post('check')
  @HttpCode(200)
  check(@Body(parsed(reformFile)) body: ReformFile): Promise<ReformCheck> {
    return this.reform.check(body);
  }

  @Post()
  @HttpCode(201)
  run(@User() user: CurrentUser, @Body(parsed(reformFile)) body: ReformFile): Promise<ReformCheck> {
    return this.reform.run(user, body);
  }
}
