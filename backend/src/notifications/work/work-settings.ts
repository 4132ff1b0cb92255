import { Injectable } from '@nestjs/common';
import type { ChangeWorkSettings, WorkSettings } from '@huong-uoc/contracts';
import type { CurrentUser } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { Database } from '../../platform/database';
import { Mailer } from '../../platform/mail';
import { kindsOf, workWords } from './waiting';

/** What holds for somebody who chose nothing: every working day at seven, all kinds. */
export const usualSettings: ChangeWorkSettings = { mail: true, rhythm: 'daily', weekday: 1, hour: 7, muted: [] };

/** What a person chose about their letters. */
@Injectable()
export class WorkSettingsOf {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly mailer: Mailer,
  ) {}

  async read(user: CurrentUser): Promise<WorkSettings> {
    const [chosen] = await this.db.query<ChangeWorkSettings>('select mail, rhythm, weekday, hour, muted from work_setting where account_id = $1', [user.id]);
    return { ...(chosen ?? usualSettings), email: user.email, mailOn: this.mailer.on, kinds: kindsOf(user.role).map((kind) => ({ kind, label: workWords[kind].label })) };
  }

  async change(user: CurrentUser, { mail, rhythm, weekday, hour, muted }: ChangeWorkSettings): Promise<WorkSettings> {
    await this.db.write((tx) =>
      tx.query(
        `insert into work_setting (account_id, mail, rhythm, weekday, hour, muted, changed_at) values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (account_id) do update set mail = excluded.mail, rhythm = excluded.rhythm, weekday = excluded.weekday, hour = excluded.hour, muted = excluded.muted, changed_at = excluded.changed_at`,
        [user.id, mail, rhythm, weekday, hour, [...new Set(muted)], this.clock.now()],
      ),
    );
    return this.read(user);
  }
}
