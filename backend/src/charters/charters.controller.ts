import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { changeCharter, charterQuery, registerCharter, type ChangeCharter as Change, type Charter, type CharterList, type HistoryEntry, type RegisterCharter as NewCharter } from '@huong-uoc/contracts';
import type { z } from 'zod';
import { Permit, User, type CurrentUser } from '../platform/auth';
import { parsed, rowId } from '../platform/http';
import { ChangeCharter } from './change-charter';
import { CharterHistory } from './charter-history.queries';
import { ChartersQueries } from './charters.queries';
import { RegisterCharter } from './register-charter';

@Controller('charters')
@Permit('commune', 'reviewer', 'leader', 'rule-keeper', 'administrator')
export class ChartersController {
  constructor(
    private readonly charters: ChartersQueries,
    private readonly histories: CharterHistory,
    private readonly register: RegisterCharter,
    private readonly change: ChangeCharter,
  ) {}

  @Get()
  list(@User() user: CurrentUser, @Query(parsed(charterQuery)) query: z.infer<typeof charterQuery>): Promise<CharterList> {
    return this.charters.list(user, query);
  }

  @Post()
  @Permit('commune')
  async add(@User() user: CurrentUser, @Body(parsed(registerCharter)) body: NewCharter): Promise<Charter> {
    return this.charters.one(user, await this.register.run(user, body));
  }

  @Get(':id')
  one(@User() user: CurrentUser, @Param('id', rowId) id: string): Promise<Charter> {
    return this.charters.one(user, id);
  }

  @Patch(':id')
  @Permit('commune')
  async alter(@User() user: CurrentUser, @Param('id', rowId) id: string, @Body(parsed(changeCharter)) body: Change): Promise<Charter> {
    await this.change.run(user, id, body);
    return this.charters.one(user, id);
  }

  @Get(':id/history')
  history(@User() user: CurrentUser, @Param('id', rowId) id: string): Promise<{ items: HistoryEntry[] }> {
    return this.histories.of(user, id);
  }
}
