import { Injectable } from '@nestjs/common';
import type { ChangeWorkSettings } from '@huong-uoc/contracts';
import { z } from 'zod';
import { Clock, hourOf } from '../../platform/clock';
import { Database } from '../../platform/database';
import { log } from '../../platform/logging';
import { Mailer } from '../../platform/mail';
import { Outbox } from '../../platform/outbox';
import { defineJob, Handles, type JobHandler } from '../../platform/queue';
import { usualSettings } from '../work/work-settings';
import { isDigestDue } from './digest-time';
import { DigestRepository } from './digest.repository';
import { sendDigestJob } from './send-digest-job';

const everyMs = 5 * 60_000;
/** A letter taken this long ago and still not settled: its process is gone. */
const cutOffMs = 15 * 60_000;

export const planDigestsJob = defineJob('plan-digests', z.object({}), { lane: 'quick', everyMs });

type Chosen = Omit<ChangeWorkSettings, 'muted'>;

/** Every five minutes: whose hour has come gets a row and a job in one transaction; what was refused is tried again in its time. */
@Injectable()
@Handles(planDigestsJob)
export class PlanDigests implements JobHandler<typeof planDigestsJob> {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly mailer: Mailer,
    private readonly outbox: Outbox,
    private readonly digests: DigestRepository,
  ) {}

  async run(): Promise<void> {
    if (!this.mailer.on) return;
    const [now, today] = [this.clock.now(), this.clock.today()];
    const due = (await this.people(today)).filter(({ chosen }) => isDigestDue(chosen, today, hourOf(now)));
    await this.db.write(async (tx) => {
      await this.digests.giveUp(tx, today, new Date(now.getTime() - cutOffMs));
      const again = await this.digests.again(tx, now, everyMs);
      for (const key of again) await this.outbox.enqueue(tx, sendDigestJob, key);
      for (const { accountId } of due) if (await this.digests.begin(tx, { accountId, onDay: today }, new Date(now.getTime() + everyMs))) await this.outbox.enqueue(tx, sendDigestJob, { accountId, onDay: today });
    });
  }

  async failed(): Promise<void> {
    log.error('planning the digests failed; it runs again in five minutes');
  }

  /** Accounts that may sign in and have no digest of today yet; a demo account has no mailbox. */
  private async people(today: string): Promise<{ accountId: string; chosen: Chosen }[]> {
    const rows = await this.db.query<{ accountId: string } & { [key in keyof Chosen]: Chosen[key] | null }>(
      `select a.id as "accountId", s.mail, s.rhythm, s.weekday, s.hour from account a left join work_setting s on s.account_id = a.id
        where a.disabled_at is null and not a.demo and not exists (select from digest d where d.account_id = a.id and d.on_day = $1) order by a.id`,
      [today],
    );
    return rows.map(({ accountId, mail, rhythm, weekday, hour }) => ({ accountId, chosen: { mail: mail ?? usualSettings.mail, rhythm: rhythm ?? usualSettings.rhythm, weekday: weekday ?? usualSettings.weekday, hour: hour ?? usualSettings.hour } }));
  }
}
