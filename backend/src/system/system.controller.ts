import { Controller, Get } from '@nestjs/common';
import type { SystemStatus } from '@huong-uoc/contracts';
import { Permit } from '../platform/auth';
import { SystemQueries } from './system.queries';

@Controller('system')
export class SystemController {
  constructor(private readonly system: SystemQueries) {}

  @Get()
  @Permit('administrator')
  status(): Promise<SystemStatus> {
    return this.system.status();
  }
}
