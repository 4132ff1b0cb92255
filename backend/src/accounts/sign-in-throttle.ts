import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { Problem } from '../platform/http';

const windowMs = 15 * 60_000;
/** Few tries on one account; more from one address, because a whole office may share it. */
const limits = { account: 5, address: 50 } as const;

/** Counts failed sign-ins in Postgres, so every API process and every restart counts together. */
@Injectable()
export class SignInThrottle {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Books one try before it is made and refuses `too-many-attempts` over the limit. Booked first and in one statement, so
   * that tries sent at the same moment cannot all slip under the limit.
   */
  async book(email: string, address: string): Promise<void> {
    const now = this.clock.now();
    const buckets = bucketsOf(email, address);
    const rows = await this.db.query<{ bucket: string; failures: number }>(
      `insert into sign_in_throttle as t (bucket, failures, window_started_at) select unnest($1::text[]), 1, $2
       on conflict (bucket) do update set failures = case when t.window_started_at < $3 then 1 else t.failures + 1 end,
                                          window_started_at = case when t.window_started_at < $3 then $2 else t.window_started_at end
       returning bucket, failures`,
      [buckets, now, new Date(now.getTime() - windowMs)],
    );
    const over = rows.some(({ bucket, failures }) => failures > limits[bucket.startsWith('account:') ? 'account' : 'address']);
    if (over) throw new Problem('too-many-attempts');
  }

  /** A right password clears the account's count and takes its own try back from the address. */
  async clear(email: string, address: string): Promise<void> {
    const [account, from] = bucketsOf(email, address);
    await this.db.query('delete from sign_in_throttle where bucket = $1 or window_started_at < $2', [account, new Date(this.clock.now().getTime() - windowMs)]);
    await this.db.query('update sign_in_throttle set failures = greatest(0, failures - 1) where bucket = $1', [from]);
  }
}

const bucketsOf = (email: string, address: string) => [`account:${email.toLowerCase().slice(0, 200)}`, `address:${address}`].sort();
