import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Req } from '@nestjs/common';
import { batchAction, batchFileQuery, batchQuery, decideMany, openBatch, type Batch, type BatchFileList, type BatchList, type DecidedMany, type DecideMany as Decisions, type ManifestReport, type OpenBatch as NewBatch } from '@huong-uoc/contracts';
import type { Request } from 'express';
import type { z } from 'zod';
import { Permit, User, type CurrentUser } from '../platform/auth';
import { parsed, rowId } from '../platform/http';
import { ActOnBatch } from './act-on-batch';
import { BatchFilesQueries } from './batch-files.queries';
import { BatchesQueries } from './batches.queries';
import { DecideMany } from './decide-many';
import { TakeManifest } from './manifest/take-manifest';
import { OpenBatch } from './open-batch';

/** Batches of files of a commune: the commune's own work, nobody else's. */
@Controller('batches')
@Permit('commune')
export class BatchesController {
  constructor(
    private readonly batches: BatchesQueries,
    private readonly files: BatchFilesQueries,
    private readonly opening: OpenBatch,
    private readonly acting: ActOnBatch,
    private readonly deciding: DecideMany,
    private readonly manifests: TakeManifest,
  ) {}

  @Get()
  list(@User() user: CurrentUser, @Query(parsed(batchQuery)) query: z.infer<typeof batchQuery>): Promise<BatchList> {
    return this.batches.list(user, query);
  }

  @Post()
  async open(@User() user: CurrentUser, @Body(parsed(openBatch)) body: NewBatch): Promise<Batch> {
    return this.batches.one(user, await this.opening.run(user, body));
  }

  @Get(':id')
  one(@User() user: CurrentUser, @Param('id', rowId) id: string): Promise<Batch> {
    return this.batches.one(user, id);
  }

  @Post(':id/actions')
  @HttpCode(202)
  async act(@User() user: CurrentUser, @Param('id', rowId) id: string, @Body(parsed(batchAction)) body: z.infer<typeof batchAction>): Promise<Batch> {
    await this.acting.run(user, id, body.action);
    return this.batches.one(user, id);
  }

  @Get(':id/files')
  lines(@User() user: CurrentUser, @Param('id', rowId) id: string, @Query(parsed(batchFileQuery)) query: z.infer<typeof batchFileQuery>): Promise<BatchFileList> {
    return this.files.list(user, id, query);
  }

  @Post(':id/decisions')
  @HttpCode(200)
  decide(@User() user: CurrentUser, @Param('id', rowId) id: string, @Body(parsed(decideMany)) body: Decisions): Promise<DecidedMany> {
    return this.deciding.run(user, id, body);
  }

  @Put(':id/manifest')
  async manifest(@User() user: CurrentUser, @Param('id', rowId) id: string, @Req() request: Request): Promise<ManifestReport | null> {
    await this.manifests.run(user, id, request);
    return (await this.batches.one(user, id)).manifest;
  }
}
