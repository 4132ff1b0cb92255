import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import type { SystemStatus } from '@huong-uoc/contracts';
import { defaultRulebook } from '@huong-uoc/rulebook';
import { DigestReport } from '../notifications';
import { Antivirus } from '../platform/antivirus';
import { SURROUNDINGS, type Surroundings } from '../platform/boot';
import { Database } from '../platform/database';
import { checkoutRoot } from '../platform/database/embedded';
import { Queues } from '../platform/queue';
import { Storage } from '../platform/storage';

/** What runs and what is off, for the administrator's page. */
@Injectable()
export class SystemQueries {
  private readonly version = (JSON.parse(readFileSync(join(checkoutRoot(), 'package.json'), 'utf8')) as { version: string }).version;

  constructor(
    @Inject(SURROUNDINGS) private readonly surroundings: Surroundings,
    private readonly db: Database,
    private readonly queues: Queues,
    private readonly storage: Storage,
    private readonly antivirus: Antivirus,
    private readonly digests: DigestReport,
  ) {}

  async status(): Promise<SystemStatus> {
    const { config, database } = this.surroundings;
    const { version, hash } = defaultRulebook();
    const [counted] = await this.db.query<{ outbox: number; failed: number }>('select (select count(*)::int from outbox) as outbox, (select count(*)::int from failed_job) as failed');
    return {
      version: this.version,
      demo: config.demo !== 'off',
      database,
      queue: config.redisUrl === undefined ? 'postgres' : 'redis',
      storage: this.storage.kind,
      virusScanner: await this.antivirus.state(),
      rulebook: { version, hash },
      jobs: { waiting: (counted?.outbox ?? 0) + (await this.queues.pending()), failed: counted?.failed ?? 0 },
      mail: await this.digests.show(),
    };
  }
}
