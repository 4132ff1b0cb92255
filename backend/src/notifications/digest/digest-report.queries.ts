import { Injectable } from '@nestjs/common';
import type { SystemStatus } from '@huong-uoc/contracts';
import { Clock } from '../../platform/clock';
import { Database } from '../../platform/database';
import { Mailer } from '../../platform/mail';

type Trouble = SystemStatus['mail']['troubles'][number];
const weekMs = 7 * 86_400_000;

/** Whether letters go out, and those that did not, for the administrator. */
@Injectable()
export class DigestReport {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly mailer: Mailer,
  ) {}

  async show(): Promise<SystemStatus['mail']> {
    const [now, today] = [this.clock.now(), this.clock.today()];
    const [sent, rows] = await Promise.all([
      this.db.query<{ n: number }>(`select count(*)::int as n from digest where on_day = $1 and state = 'sent'`, [today]),
      this.db.query<Omit<Trouble, 'nextTryAt'> & { nextTryAt: Date | null }>(
        `select a.email as "to", d.on_day::text as "on", case when d.state in ('planned', 'waiting') then 'retrying' else d.state end as state, d.attempts, case when d.state in ('planned', 'waiting') then d.next_try_at end as "nextTryAt", coalesce(d.error, '') as error
           from digest d join account a on a.id = d.account_id
          where d.tried_at > $1 and (d.state in ('failed', 'unknown') or (d.state in ('planned', 'waiting') and d.error is not null)) order by d.tried_at desc limit 50`,
        [new Date(now.getTime() - weekMs)],
      ),
    ]);
    return { on: this.mailer.on, from: this.mailer.from, sentToday: sent[0]?.n ?? 0, troubles: rows.map(({ nextTryAt, ...row }) => ({ ...row, nextTryAt: nextTryAt?.toISOString() ?? null })) };
  }
}
