import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { pageNumber, saveTyping, usePage, type SavedTyping, type SaveTyping as Typed, type TypingSheet, type UsePage as Used } from '@huong-uoc/contracts';
import { Permit, User, type CurrentUser } from '../platform/auth';
import { parsed, rowId } from '../platform/http';
import { SaveTyping } from './save-typing';
import { TypingQueries } from './typing.queries';
import { UsePage } from './use-page';

/** Typing with the page's picture beside it: the way out for what no machine reads. */
@Controller('rounds/:id/typing')
@Permit('commune', 'reviewer')
export class TypingController {
  constructor(
    private readonly sheets: TypingQueries,
    private readonly saving: SaveTyping,
    private readonly using: UsePage,
  ) {}

  @Get()
  of(@User() user: CurrentUser, @Param('id', rowId) id: string): Promise<TypingSheet> {
    return this.sheets.of(user, id);
  }

  @Put(':page')
  async save(@User() user: CurrentUser, @Param('id', rowId) id: string, @Param('page', parsed(pageNumber)) page: number, @Body(parsed(saveTyping)) body: Typed): Promise<SavedTyping> {
    return { savedAt: (await this.saving.run(user, id, page, body)).toISOString() };
  }

  @Post(':page/use')
  @HttpCode(200)
  async use(@User() user: CurrentUser, @Param('id', rowId) id: string, @Param('page', parsed(pageNumber)) page: number, @Body(parsed(usePage)) body: Used): Promise<TypingSheet> {
    await this.using.run(user, id, page, body);
    return this.sheets.of(user, id);
  }
}
