import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { addFinding, type Finding, type RecommendationSheet, type ReviewDocument, type SameClause } from '@huong-uoc/contracts';
import type { Response } from 'express';
import { Readable } from 'node:stream';
import { z } from 'zod';
import { Permit, User, type CurrentUser } from '../platform/auth';
import { parsed, rowId, sendFile } from '../platform/http';
import { AddFinding } from './add-finding';
import { FindingsQueries } from './findings.queries';
import { ReviewReads } from './review-reads.queries';

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const sameQuery = z.object({ clause: z.coerce.number().int().min(0) });

/** One round under review: reading it, pointing at what the rules missed. */
@Controller('rounds/:id')
export class ReviewController {
  constructor(
    private readonly reads: ReviewReads,
    private readonly findings: FindingsQueries,
    private readonly adding: AddFinding,
  ) {}

  @Get('review')
  @Permit('reviewer', 'leader', 'rule-keeper')
  review(@User() user: CurrentUser, @Param('id', rowId) id: string): Promise<ReviewDocument> {
    return this.reads.document(user, id);
  }

  @Get('same')
  @Permit('reviewer', 'leader', 'rule-keeper')
  same(@User() user: CurrentUser, @Param('id', rowId) id: string, @Query(parsed(sameQuery)) { clause }: z.infer<typeof sameQuery>): Promise<SameClause> {
    return this.reads.sameClause(user, id, clause);
  }

  @Get('recommendations')
  @Permit('commune', 'reviewer', 'leader', 'rule-keeper')
  recommendations(@User() user: CurrentUser, @Param('id', rowId) id: string): Promise<RecommendationSheet> {
    return this.reads.recommendations(user, id);
  }

  @Get('letter')
  @Permit('commune', 'reviewer', 'leader')
  async letter(@User() user: CurrentUser, @Param('id', rowId) id: string, @Res() response: Response): Promise<void> {
    const { name, bytes } = await this.reads.letter(user, id);
    await sendFile(response, Readable.from([bytes]), { name, type: docx, sizeBytes: bytes.length });
  }

  @Post('findings')
  @Permit('reviewer')
  async add(@User() user: CurrentUser, @Param('id', rowId) id: string, @Body(parsed(addFinding)) body: z.infer<typeof addFinding>): Promise<Finding> {
    return this.findings.one(user, await this.adding.run(user, id, body));
  }
}
