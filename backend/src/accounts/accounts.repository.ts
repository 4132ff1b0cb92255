import { Injectable } from '@nestjs/common';
import { isDuplicate, type Tx } from '../platform/database';
import { Problem } from '../platform/http';
import { Account } from './account.entity';

@Injectable()
export class AccountsRepository {
  /** Refuses `already-exists` when the address is taken, whatever its case. */
  async add(tx: Tx, account: Account): Promise<void> {
    await tx.insert(Account, account).catch((error: unknown) => {
      if (isDuplicate(error, 'account_email')) throw new Problem('already-exists', { fields: { email: 'Thư điện tử này đã có tài khoản.' }, cause: error });
      throw error;
    });
  }

  /** Takes the row for changing; `not-found` unless its unit lies in the reach of `viewerUnitId` today. */
  async lock(tx: Tx, id: string, viewerUnitId: string, today: string): Promise<Account> {
    const account = await tx
      .createQueryBuilder(Account, 'a')
      .setLock('pessimistic_write')
      .where('a.id = :id and a.unitId in (select unit_id from unit_reach(:viewerUnitId, :today))', { id, viewerUnitId, today })
      .getOne();
    if (account === null) throw new Problem('not-found');
    return account;
  }

  async lockOwn(tx: Tx, id: string): Promise<Account> {
    return tx.findOneOrFail(Account, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async byEmail(tx: Tx, email: string): Promise<Account | null> {
    return tx.createQueryBuilder(Account, 'a').where('lower(a.email) = lower(:email)', { email }).getOne();
  }

  async save(tx: Tx, id: string, change: Partial<Account>): Promise<void> {
    await tx.update(Account, { id }, change);
  }

  /** Administrators who can still sign in, apart from this one. */
  async otherAdministrators(tx: Tx, id: string): Promise<number> {
    return tx.createQueryBuilder(Account, 'a').where(`a.role = 'administrator' and a.disabledAt is null and a.id <> :id`, { id }).getCount();
  }
}
