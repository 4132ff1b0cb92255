import { Injectable } from '@nestjs/common';
import type { CurrentUser } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { Database } from '../../platform/database';

/** Somebody has looked at their list: reminders sent before now are read. */
@Injectable()
export class SeeMyWork {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async run(user: CurrentUser): Promise<void> {
    await this.db.write((tx) => tx.query('insert into work_seen (account_id, seen_at) values ($1, $2) on conflict (account_id) do update set seen_at = excluded.seen_at', [user.id, this.clock.now()]));
  }
}
