import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { claimNext, queueQuery, type Lease, type Queue } from '@huong-uoc/contracts';
import type { z } from 'zod';
import { Permit, User, type CurrentUser } from '../platform/auth';
import { parsed } from '../platform/http';
import { ClaimNext } from './claim-next';
import { QueueQueries } from './queue.queries';

/** The department's desk: what waits, and "give me the next one". */
@Controller('queue')
export class QueueController {
  constructor(
    private readonly queue: QueueQueries,
    private readonly next: ClaimNext,
  ) {}

  @Get()
  @Permit('reviewer', 'leader')
  list(@User() user: CurrentUser, @Query(parsed(queueQuery)) query: z.infer<typeof queueQuery>): Promise<Queue> {
    return this.queue.page(user, query);
  }

  @Post('claim-next')
  @HttpCode(200)
  @Permit('reviewer')
  claim(@User() user: CurrentUser, @Body(parsed(claimNext)) { unit }: z.infer<typeof claimNext>): Promise<Lease> {
    return this.next.run(user, unit);
  }
}
