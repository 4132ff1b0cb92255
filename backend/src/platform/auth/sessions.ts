import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock';
import { Database, type Tx } from '../database';
import { freshToken } from './cookies';
import type { CurrentUser } from './permit';

const idleMs = 8 * 3600 * 1000; // a working day at one desk
const longestMs = 7 * 86_400 * 1000;
const touchEveryMs = 60_000;

/** Sessions in Postgres, under a hash of their token; they end by idleness, by age, by signing out or with the account. */
@Injectable()
export class Sessions {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async open(tx: Tx, accountId: string): Promise<{ token: string; expires: Date }> {
    const token = freshToken();
    const now = this.clock.now();
    const expires = new Date(now.getTime() + longestMs);
    await tx.query('delete from session where expires_at < $1 or last_seen_at < $2', [now, new Date(now.getTime() - idleMs)]);
    await tx.query('insert into session (token_hash, account_id, created_at, last_seen_at, expires_at) values ($1, $2, $3, $3, $4)', [hashOf(token), accountId, now, expires]);
    return { token, expires };
  }

  /** The person behind a token; undefined when it is unknown, over, or its account is disabled. */
  async find(token: string): Promise<CurrentUser | undefined> {
    const now = this.clock.now();
    const [row] = await this.db.query<CurrentUser & { lastSeenAt: Date }>(
      `select a.id, a.email, a.display_name as "displayName", a.role, a.unit_id as "unitId", a.must_change_password as "mustChangePassword", s.last_seen_at as "lastSeenAt"
         from session s join account a on a.id = s.account_id
        where s.token_hash = $1 and s.expires_at > $2 and s.last_seen_at > $3 and a.disabled_at is null`,
      [hashOf(token), now, new Date(now.getTime() - idleMs)],
    );
    if (row === undefined) return undefined;
    const { lastSeenAt, ...user } = row;
    if (now.getTime() - lastSeenAt.getTime() > touchEveryMs) await this.db.query('update session set last_seen_at = $2 where token_hash = $1', [hashOf(token), now]);
    return user;
  }

  async end(tx: Tx, token: string): Promise<void> {
    await tx.query('delete from session where token_hash = $1', [hashOf(token)]);
  }

  /** Ends every session of an account, but for one if named. */
  async endAllOf(tx: Tx, accountId: string, exceptToken?: string): Promise<void> {
    await tx.query('delete from session where account_id = $1 and ($2::bytea is null or token_hash <> $2)', [accountId, exceptToken === undefined ? null : hashOf(exceptToken)]);
  }
}

const hashOf = (token: string) => createHash('sha256').update(token).digest();
