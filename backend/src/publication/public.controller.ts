import { Controller, Get, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Public } from '../platform/auth';
import { sendRevalidated } from '../platform/http';
import { PublicationsQueries } from './publications.queries';

/** The one door that asks nobody who they are. */
@Controller('public')
export class PublicController {
  constructor(private readonly publications: PublicationsQueries) {}

  @Get()
  @Public()
  async shown(@Res() response: Response): Promise<void> {
    sendRevalidated(response, await this.publications.shown());
  }
}
