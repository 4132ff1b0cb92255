import { Controller, Delete, Head, Param, Patch, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Permit, User, type CurrentUser } from '../../platform/auth';
import { rowId } from '../../platform/http';
import { TusDoor } from './tus-door';

/** Resumable uploads (tus 1.0.0): begun, asked how far they are, continued, given up. */
@Controller('uploads')
@Permit('commune')
export class UploadsController {
  constructor(private readonly door: TusDoor) {}

  @Post()
  begin(@User() user: CurrentUser, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.door.create(user, request, response);
  }

  @Head(':id')
  offset(@User() user: CurrentUser, @Param('id', rowId) id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.door.go(user, id, request, response);
  }

  @Patch(':id')
  append(@User() user: CurrentUser, @Param('id', rowId) id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.door.go(user, id, request, response);
  }

  @Delete(':id')
  giveUp(@User() user: CurrentUser, @Param('id', rowId) id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.door.go(user, id, request, response);
  }
}
