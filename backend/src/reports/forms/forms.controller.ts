import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { decreeFormQuery, type DecreeForms } from '@huong-uoc/contracts';
import type { Response } from 'express';
import type { z } from 'zod';
import { Permit, User, type CurrentUser } from '../../platform/auth';
import { parsed, rowId, sendFile } from '../../platform/http';
import { FormsQueries } from './forms.queries';

/** Forms 01 to 05 of Nghị định 61 as drafts for a charter. */
@Controller('charters/:id')
@Permit('commune', 'reviewer', 'leader')
export class FormsController {
  constructor(private readonly forms: FormsQueries) {}

  @Get('forms')
  list(@User() user: CurrentUser, @Param('id', rowId) id: string): Promise<DecreeForms> {
    return this.forms.of(user, id);
  }

  @Get('form')
  async form(@User() user: CurrentUser, @Param('id', rowId) id: string, @Query(parsed(decreeFormQuery)) { form }: z.infer<typeof decreeFormQuery>, @Res() response: Response): Promise<void> {
    const { bytes, ...file } = await this.forms.open(user, id, form);
    await sendFile(response, bytes, file);
  }
}
