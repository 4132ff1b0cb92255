import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { changeWorkSettings, type ChangeWorkSettings, type MyWork, type WorkSettings } from '@huong-uoc/contracts';
import { Permit, User, type CurrentUser } from '../platform/auth';
import { parsed } from '../platform/http';
import { MyWorkQueries } from './work/my-work.queries';
import { SeeMyWork } from './work/see-my-work';
import { WorkSettingsOf } from './work/work-settings';

/** Everybody's own list; nobody reads another's. */
@Controller('work')
@Permit('commune', 'reviewer', 'leader', 'rule-keeper', 'administrator')
export class WorkController {
  constructor(
    private readonly work: MyWorkQueries,
    private readonly see: SeeMyWork,
    private readonly settings: WorkSettingsOf,
  ) {}

  @Get()
  mine(@User() user: CurrentUser): Promise<MyWork> {
    return this.work.of(user);
  }

  @Post('seen')
  @HttpCode(200)
  async seen(@User() user: CurrentUser): Promise<MyWork> {
    await this.see.run(user);
    return this.work.of(user);
  }

  @Get('settings')
  chosen(@User() user: CurrentUser): Promise<WorkSettings> {
    return this.settings.read(user);
  }

  @Put('settings')
  choose(@User() user: CurrentUser, @Body(parsed(changeWorkSettings)) body: ChangeWorkSettings): Promise<WorkSettings> {
    return this.settings.change(user, body);
  }
}
