import { Controller, Get } from '@nestjs/common';
import { Public } from '../auth';
import { Database } from '../database';
import { Problem } from './problem';

/** For whoever supervises the process: live = do not restart me; ready = send me requests. */
@Controller('health')
export class HealthController {
  constructor(private readonly db: Database) {}

  @Get('live')
  @Public()
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('ready')
  @Public()
  async ready(): Promise<{ status: 'ok' }> {
    await this.db.query('select 1').catch((cause: unknown) => {
      throw new Problem('not-ready', { cause });
    });
    return { status: 'ok' };
  }
}
