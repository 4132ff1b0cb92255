import { Injectable } from '@nestjs/common';
import type { Account, Me } from '@huong-uoc/contracts';
import type { CurrentUser } from '../platform/auth';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { Problem } from '../platform/http';
import { UnitsQueries } from '../units';

@Injectable()
export class AccountsQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly units: UnitsQueries,
  ) {}

  /** Accounts of units within the viewer's reach, by name. */
  async list(viewer: CurrentUser): Promise<{ items: Account[] }> {
    return { items: await this.rows(viewer, null) };
  }

  async one(viewer: CurrentUser, id: string): Promise<Account> {
    const [account] = await this.rows(viewer, id);
    if (account === undefined) throw new Problem('not-found');
    return account;
  }

  async me(user: CurrentUser): Promise<Me> {
    const { id, email, displayName, role, unitId, mustChangePassword } = user;
    return { id, email, displayName, role, unit: { id: unitId, name: await this.units.labelOf(unitId) }, mustChangePassword };
  }

  private async rows(viewer: CurrentUser, id: string | null): Promise<Account[]> {
    const rows = await this.db.query<Account & { lastSignInAt: Date | null }>(
      `select a.id, a.email, a.display_name as "displayName", a.role, json_build_object('id', a.unit_id, 'name', p.kind || ' ' || p.name) as unit,
              a.disabled_at is not null as disabled, a.must_change_password as "mustChangePassword", a.last_sign_in_at as "lastSignInAt"
         from account a
         join lateral (select kind, name from unit_period where unit_id = a.unit_id and valid_from <= $2 order by valid_from desc limit 1) p on true
        where a.unit_id in (select unit_id from unit_reach($1, $2)) and ($3::uuid is null or a.id = $3)
        order by a.display_name collate "vi-x-icu", a.id`,
      [viewer.unitId, this.clock.today(), id],
    );
    return rows.map((row) => ({ ...row, lastSignInAt: (row.lastSignInAt as Date | null)?.toISOString() ?? null }));
  }
}
