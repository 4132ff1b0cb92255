import { Injectable } from '@nestjs/common';
import type { CurrentUser } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { Database } from '../../platform/database';
import { Mailer } from '../../platform/mail';
import { Handles, type JobFailure, type JobHandler, type PayloadOf } from '../../platform/queue';
import { MyWorkQueries } from '../work/my-work.queries';
import { WorkSettingsOf } from '../work/work-settings';
import { digestLetter } from './digest-letter';
import { nextTry } from './digest-time';
import { DigestRepository, type DigestKey } from './digest.repository';
import { sendDigestJob } from './send-digest-job';

/** Sends one person's digest of one day: never twice, never when nothing waits for them. */
@Injectable()
@Handles(sendDigestJob)
export class SendDigest implements JobHandler<typeof sendDigestJob> {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly mailer: Mailer,
    private readonly work: MyWorkQueries,
    private readonly settings: WorkSettingsOf,
    private readonly digests: DigestRepository,
  ) {}

  async run(key: DigestKey): Promise<void> {
    if (!this.mailer.on) return;
    const user = await this.person(key.accountId);
    const items = user === undefined ? [] : await this.items(user);
    if (user === undefined || items.length === 0) return this.digests.end(key, 'planned', 'empty', 0);
    const attempts = await this.digests.take(key, this.clock.now());
    if (attempts === undefined) return;
    const letter = digestLetter({ displayName: user.displayName, day: key.onDay, items, link: (path) => this.mailer.link(path) });
    try {
      await this.mailer.send({ ...letter, id: `digest-${key.onDay}-${key.accountId}`, to: user.email });
    } catch (error) {
      return this.digests.refused(key, (error as Error).message, nextTry(attempts, this.clock.now()));
    }
    await this.digests.end(key, 'sending', 'sent', items.length);
  }

  /** Something else than the mail server failed: the row stays where it was, so a letter not yet taken is planned again, one taken is not. */
  async failed(key: PayloadOf<typeof sendDigestJob>, { sentence }: JobFailure): Promise<void> {
    await this.digests.note(key, sentence, this.clock.now());
  }

  private async items(user: CurrentUser) {
    const [{ items }, { muted }] = await Promise.all([this.work.of(user), this.settings.read(user)]);
    return items.filter(({ kind }) => !muted.includes(kind));
  }

  private async person(accountId: string): Promise<CurrentUser | undefined> {
    const [user] = await this.db.query<CurrentUser>(`select id, email, display_name as "displayName", role, unit_id as "unitId", must_change_password as "mustChangePassword" from account where id = $1 and disabled_at is null`, [accountId]);
    return user;
  }
}
