import { Injectable } from '@nestjs/common';
import type { WorkKind } from '@huong-uoc/contracts';
import { Clock } from '../../platform/clock';
import { Database } from '../../platform/database';
import type { Waiting, WaitingSource } from './waiting';

const weekMs = 7 * 86_400_000;

/** What failed for good within a week, for the administrator. */
@Injectable()
export class MachineTroubles implements WaitingSource {
  readonly kinds: readonly WorkKind[] = ['jobs-failed', 'mail-failed'];

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async of(): Promise<Waiting[]> {
    const [counted] = await this.db.query<{ jobs: number; letters: number }>(
      `select (select count(*)::int from failed_job where failed_at > $1) as jobs, (select count(*)::int from digest where state in ('failed', 'unknown') and tried_at > $1) as letters`,
      [new Date(this.clock.now().getTime() - weekMs)],
    );
    return [{ kind: 'jobs-failed', count: counted?.jobs ?? 0 }, { kind: 'mail-failed', count: counted?.letters ?? 0 }];
  }
}
