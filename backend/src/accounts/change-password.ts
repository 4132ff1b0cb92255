import { Injectable } from '@nestjs/common';
import type { ChangePassword as Words } from '@huong-uoc/contracts';
import { Audit } from '../audit';
import { Sessions, type CurrentUser } from '../platform/auth';
import { Database } from '../platform/database';
import { Problem } from '../platform/http';
import { AccountsRepository } from './accounts.repository';
import { fits, hashPassword, refuseWeak } from './passwords';
import { SignInThrottle } from './sign-in-throttle';

/** Changes one's own password; every other session of the account ends. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly db: Database,
    private readonly accounts: AccountsRepository,
    private readonly sessions: Sessions,
    private readonly throttle: SignInThrottle,
    private readonly audit: Audit,
  ) {}

  /** Refuses `wrong-credentials`, `password-too-weak` (also the old one again) and, as at sign-in, `too-many-attempts`. */
  async run(user: CurrentUser, words: Words, keepToken: string, address: string): Promise<void> {
    refuseWeak(words.next, user.email);
    await this.throttle.book(user.email, address);
    const passwordHash = await hashPassword(words.next);
    await this.db.write(async (tx) => {
      const account = await this.accounts.lockOwn(tx, user.id);
      if (!(await fits(account.passwordHash, words.current))) throw new Problem('wrong-credentials', { detail: 'Mật khẩu hiện tại không đúng.' });
      if (await fits(account.passwordHash, words.next)) throw new Problem('password-too-weak', { detail: 'Mật khẩu mới phải khác mật khẩu hiện tại.' });
      await this.accounts.save(tx, user.id, { passwordHash, mustChangePassword: false });
      await this.sessions.endAllOf(tx, user.id, keepToken);
      await this.audit.record(tx, user, { action: 'account.password-changed', subject: { type: 'account', id: user.id } });
    });
    await this.throttle.clear(user.email, address);
  }
}
