import { Body, Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { typedText, type Round } from '@huong-uoc/contracts';
import type { Request, Response } from 'express';
import type { z } from 'zod';
import { Permit, User, type CurrentUser } from '../platform/auth';
import { parsed, rowId, sendFile } from '../platform/http';
import { OpenOriginal } from './open-original';
import { ShowPreview } from './preview/show-preview';
import { ReceiveRound } from './receive-round';
import { RoundViews } from './round-views.queries';
import { TypeText } from './type-text';

@Controller()
export class RoundsController {
  constructor(
    private readonly receive: ReceiveRound,
    private readonly views: RoundViews,
    private readonly originals: OpenOriginal,
    private readonly previews: ShowPreview,
    private readonly typing: TypeText,
  ) {}

  @Post('charters/:id/rounds')
  @HttpCode(202)
  @Permit('commune')
  submit(@User() user: CurrentUser, @Param('id', rowId) charterId: string, @Req() request: Request): Promise<Round> {
    return this.receive.run(user, charterId, request);
  }

  @Get('rounds/:id')
  @Permit('commune', 'reviewer', 'leader', 'rule-keeper', 'administrator')
  one(@User() user: CurrentUser, @Param('id', rowId) id: string): Promise<Round> {
    return this.views.one(user, id);
  }

  @Get('rounds/:id/original')
  @Permit('commune', 'reviewer', 'leader')
  async original(@User() user: CurrentUser, @Param('id', rowId) id: string, @Res() response: Response): Promise<void> {
    const { bytes, ...file } = await this.originals.run(user, id);
    await sendFile(response, bytes, file);
  }

  @Get('rounds/:id/preview')
  @Permit('commune', 'reviewer', 'leader')
  async preview(@User() user: CurrentUser, @Param('id', rowId) id: string, @Res() response: Response): Promise<void> {
    const { bytes, ...file } = await this.previews.run(user, id);
    await sendFile(response, bytes, file);
  }

  @Post('rounds/:id/typed-text')
  @HttpCode(200)
  @Permit('commune', 'reviewer')
  async typed(@User() user: CurrentUser, @Param('id', rowId) id: string, @Body(parsed(typedText)) body: z.infer<typeof typedText>): Promise<Round> {
    await this.typing.run(user, id, body.text);
    return this.views.one(user, id);
  }
}
