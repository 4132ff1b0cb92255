import type { CurrentUser } from '../platform/auth';
import { newId } from '../platform/database';
import type { TestApplication } from './index';

/** Two sibling communes of one province with a village each, and people of every role anywhere in it. */
export interface Territory {
  readonly province: string;
  readonly communes: readonly [string, string];
  readonly villages: readonly [string, string];
  /** A new account of this role at this unit. */
  person(role: CurrentUser['role'], unitId: string): Promise<CurrentUser>;
}

/** Lays out a small territory by the owner's hand, for specs that are not about units or accounts. */
export async function layTerritory(test: TestApplication): Promise<Territory> {
  const unit = async (level: string, kind: string, name: string, parentId: string | null) => {
    const id = newId();
    await test.sqlAsOwner('insert into unit (id, level, demo) values ($1, $2, false)', [id, level]);
    await test.sqlAsOwner(`insert into unit_period (id, unit_id, kind, name, search, code, parent_id, valid_from) values ($1, $2, $3, $4, lower($3 || ' ' || $4), null, $5, '2020-01-01')`, [newId(), id, kind, name, parentId]);
    return id;
  };
  const province = await unit('province', 'Tỉnh', 'Thái Nguyên', null);
  const communes = [await unit('commune', 'Xã', 'Phủ Thông', province), await unit('commune', 'Xã', 'Bằng Thành', province)] as const;
  const villages = [await unit('village', 'Thôn', 'Nà Phầy', communes[0]), await unit('village', 'Bản', 'Khau Tẳng', communes[1])] as const;
  const person = async (role: CurrentUser['role'], unitId: string): Promise<CurrentUser> => {
    const id = newId();
    const user = { id, email: `${id}@example.gov.vn`, displayName: `Người ${id.slice(-4)}`, role, unitId, mustChangePassword: false };
    await test.sqlAsOwner(`insert into account (id, email, display_name, role, unit_id, password_hash, must_change_password, created_at) values ($1, $2, $3, $4, $5, '', false, now())`, [id, user.email, user.displayName, role, unitId]);
    return user;
  };
  return { province, communes, villages, person };
}
