import { Body, Controller, Get, Param, Patch, Query, Res } from '@nestjs/common';
import { comparisonQuery, decideFile, type BatchComparison, type BatchFile, type DecideFile as Decision } from '@huong-uoc/contracts';
import type { Response } from 'express';
import type { z } from 'zod';
import { Permit, User, type CurrentUser } from '../platform/auth';
import { parsed, rowId, sendFile } from '../platform/http';
import { BatchFilesQueries } from './batch-files.queries';
import { DecideFile } from './decide-file';
import { FileComparison } from './file-comparison.queries';
import { OpenFile } from './open-file';

/** One line of a batch: seen, corrected, decided, opened, compared. */
@Controller('batch-files')
@Permit('commune')
export class BatchFilesController {
  constructor(
    private readonly files: BatchFilesQueries,
    private readonly deciding: DecideFile,
    private readonly opening: OpenFile,
    private readonly comparing: FileComparison,
  ) {}

  @Get(':id')
  one(@User() user: CurrentUser, @Param('id', rowId) id: string): Promise<BatchFile> {
    return this.files.one(user, id);
  }

  @Patch(':id')
  async decide(@User() user: CurrentUser, @Param('id', rowId) id: string, @Body(parsed(decideFile)) body: Decision): Promise<BatchFile> {
    await this.deciding.run(user, id, body);
    return this.files.one(user, id);
  }

  @Get(':id/original')
  async original(@User() user: CurrentUser, @Param('id', rowId) id: string, @Res() response: Response): Promise<void> {
    const { bytes, ...file } = await this.opening.run(user, id);
    await sendFile(response, bytes, file);
  }

  @Get(':id/comparison')
  comparison(@User() user: CurrentUser, @Param('id', rowId) id: string, @Query(parsed(comparisonQuery)) query: z.infer<typeof comparisonQuery>): Promise<BatchComparison> {
    return this.comparing.of(user, id, query.with);
  }
}
