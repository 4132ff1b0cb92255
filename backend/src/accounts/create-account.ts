import { Injectable } from '@nestjs/common';
import type { CreateAccount as NewAccount } from '@huong-uoc/contracts';
import { Audit, type AuditActor } from '../audit';
import { Clock } from '../platform/clock';
import { Database, newId } from '../platform/database';
import { AccountsRepository } from './accounts.repository';
import { hashPassword, oneTimePassword, refuseWeak } from './passwords';

/** Makes an account. Whether the actor may place one in that unit is checked before (`PlaceAccount`); the machine may anywhere. */
@Injectable()
export class CreateAccount {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly accounts: AccountsRepository,
    private readonly audit: Audit,
  ) {}

  /**
   * Without `password` a one-time password is made, shown once and changed at first sign-in. Refuses `already-exists` and
   * `password-too-weak`.
   */
  async run(actor: AuditActor, wanted: NewAccount, options: { password?: string; demo?: boolean } = {}): Promise<{ id: string; password: string }> {
    if (options.password !== undefined) refuseWeak(options.password, wanted.email);
    const password = options.password ?? oneTimePassword();
    const passwordHash = await hashPassword(password);
    const id = newId();
    await this.db.write(async (tx) => {
      const { email, displayName, role, unitId } = wanted;
      await this.accounts.add(tx, { id, email, displayName, role, unitId, passwordHash, mustChangePassword: options.password === undefined, disabledAt: null, lastSignInAt: null, createdAt: this.clock.now(), demo: options.demo ?? false });
      await this.audit.record(tx, actor, { action: 'account.created', subject: { type: 'account', id }, after: { email, displayName, role, unitId } });
    });
    return { id, password };
  }
}
