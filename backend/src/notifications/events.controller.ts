import { Controller, Req, Sse } from '@nestjs/common';
import type { Request } from 'express';
import type { Observable } from 'rxjs';
import { Permit, sessionTokenOf, User, type CurrentUser } from '../platform/auth';
import { LiveNewsFor, type Sent } from './live-news';

@Controller('events')
export class EventsController {
  constructor(private readonly news: LiveNewsFor) {}

  @Sse()
  @Permit('commune', 'reviewer', 'leader', 'rule-keeper', 'administrator')
  listen(@User() user: CurrentUser, @Req() request: Request): Observable<Sent> {
    return this.news.run(user, sessionTokenOf(request) ?? '');
  }
}
