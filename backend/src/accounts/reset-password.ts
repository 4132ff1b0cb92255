import { Injectable } from '@nestjs/common';
import { Audit } from '../audit';
import { Sessions, type CurrentUser } from '../platform/auth';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { AccountsRepository } from './accounts.repository';
import { hashPassword, oneTimePassword } from './passwords';

/** Gives an account in the administrator's reach a one-time password and ends its sessions. */
@Injectable()
export class ResetPassword {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly accounts: AccountsRepository,
    private readonly sessions: Sessions,
    private readonly audit: Audit,
  ) {}

  /** Returns the password, which is kept nowhere. */
  async run(actor: CurrentUser, id: string): Promise<string> {
    const password = oneTimePassword();
    const passwordHash = await hashPassword(password);
    await this.db.write(async (tx) => {
      await this.accounts.lock(tx, id, actor.unitId, this.clock.today());
      await this.accounts.save(tx, id, { passwordHash, mustChangePassword: true });
      await this.sessions.endAllOf(tx, id);
      await this.audit.record(tx, actor, { action: 'account.password-reset', subject: { type: 'account', id } });
    });
    return password;
  }
}
