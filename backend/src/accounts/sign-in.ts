import { Injectable } from '@nestjs/common';
import type { SignIn as Words } from '@huong-uoc/contracts';
import { Audit } from '../audit';
import { Sessions } from '../platform/auth';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { Problem } from '../platform/http';
import { AccountsRepository } from './accounts.repository';
import { fits } from './passwords';
import { SignInThrottle } from './sign-in-throttle';

/** Opens a session for the right address and password. */
@Injectable()
export class SignIn {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly accounts: AccountsRepository,
    private readonly sessions: Sessions,
    private readonly throttle: SignInThrottle,
    private readonly audit: Audit,
  ) {}

  /**
   * Refuses `too-many-attempts` before looking, then `wrong-credentials` alike for an unknown address and a wrong password;
   * `account-disabled` only to who knows the password.
   */
  async run(words: Words, address: string): Promise<{ token: string; expires: Date }> {
    const email = words.email.normalize('NFC').trim();
    await this.throttle.book(email, address);
    const account = await this.db.write((tx) => this.accounts.byEmail(tx, email));
    if (!(await fits(account?.passwordHash, words.password)) || account === null) throw new Problem('wrong-credentials');
    if (account.disabledAt !== null) throw new Problem('account-disabled');
    await this.throttle.clear(email, address);
    return this.db.write(async (tx) => {
      await this.accounts.save(tx, account.id, { lastSignInAt: this.clock.now() });
      await this.audit.record(tx, account, { action: 'account.signed-in', subject: { type: 'account', id: account.id } });
      return this.sessions.open(tx, account.id);
    });
  }
}
