import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { remindCommune, type ReminderList } from '@huong-uoc/contracts';
import type { z } from 'zod';
import { Permit, User, type CurrentUser } from '../platform/auth';
import { parsed } from '../platform/http';
import { RemindCommune } from './reminders/remind-commune';
import { RemindersQueries } from './reminders/reminders.queries';

@Controller('reminders')
@Permit('leader')
export class RemindersController {
  constructor(
    private readonly reminders: RemindersQueries,
    private readonly remind: RemindCommune,
  ) {}

  @Get()
  sent(@User() user: CurrentUser): Promise<ReminderList> {
    return this.reminders.sentBy(user);
  }

  @Post()
  @HttpCode(200)
  async send(@User() user: CurrentUser, @Body(parsed(remindCommune)) { communeId }: z.infer<typeof remindCommune>): Promise<ReminderList> {
    await this.remind.run(user, communeId);
    return this.reminders.sentBy(user);
  }
}
