import { Injectable } from '@nestjs/common';
import type { ChangeAccount as Change } from '@huong-uoc/contracts';
import { Audit } from '../audit';
import { Sessions, type CurrentUser } from '../platform/auth';
import { Clock } from '../platform/clock';
import { Database, type Tx } from '../platform/database';
import { Problem } from '../platform/http';
import { UnitsQueries } from '../units';
import type { Account } from './account.entity';
import { AccountsRepository } from './accounts.repository';

/** Renames, re-roles, re-scopes, disables or enables an account within the administrator's reach. */
@Injectable()
export class ChangeAccount {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly accounts: AccountsRepository,
    private readonly units: UnitsQueries,
    private readonly sessions: Sessions,
    private readonly audit: Audit,
  ) {}

  /** Refuses locking oneself out, and leaving nobody who can administer. Every change but a name ends the account's sessions. */
  async run(actor: CurrentUser, id: string, change: Change): Promise<void> {
    if (change.unitId !== undefined) await this.units.assertVisible(actor, change.unitId);
    await this.db.write(async (tx) => {
      const before = await this.accounts.lock(tx, id, actor.unitId, this.clock.today());
      const after = this.apply(before, change);
      await this.refuseLockout(tx, actor, before, after);
      await this.accounts.save(tx, id, after);
      const rights = (account: Pick<Account, 'role' | 'unitId' | 'disabledAt'>) => `${account.role} ${account.unitId} ${account.disabledAt !== null}`;
      if (rights(before) !== rights({ ...before, ...after })) await this.sessions.endAllOf(tx, id);
      const { displayName, role, unitId, disabledAt } = before;
      await this.audit.record(tx, actor, { action: 'account.changed', subject: { type: 'account', id }, before: { displayName, role, unitId, disabledAt }, after });
    });
  }

  private apply(before: Account, { displayName, role, unitId, disabled }: Change): Pick<Account, 'displayName' | 'role' | 'unitId' | 'disabledAt'> {
    const disabledAt = disabled === undefined ? before.disabledAt : disabled ? (before.disabledAt ?? this.clock.now()) : null;
    return { displayName: displayName ?? before.displayName, role: role ?? before.role, unitId: unitId ?? before.unitId, disabledAt };
  }

  private async refuseLockout(tx: Tx, actor: CurrentUser, before: Account, after: Pick<Account, 'role' | 'disabledAt'>): Promise<void> {
    const administers = before.role === 'administrator' && before.disabledAt === null;
    const stays = after.role === 'administrator' && after.disabledAt === null;
    if (!administers || stays) return;
    if (before.id === actor.id) throw new Problem('not-allowed', { detail: 'Không tự tạm khóa hoặc bỏ quyền quản trị của chính mình.' });
    if ((await this.accounts.otherAdministrators(tx, before.id)) === 0) throw new Problem('not-allowed', { detail: 'Phải còn ít nhất một quản trị viên đang hoạt động.' });
  }
}
