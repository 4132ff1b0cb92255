import { Injectable } from '@nestjs/common';
import type { AccountRole } from '@huong-uoc/workflow';
import { CreateAccount, oneTimePassword } from '../accounts';
import type { CurrentUser } from '../platform/auth';
import type { DemoAccount, DemoPlan } from '../platform/boot';
import { Database } from '../platform/database';

/** A part in the demo; `where` is a unit's id. */
interface Part {
  readonly key: string;
  readonly role: AccountRole;
  readonly displayName: string;
  readonly where: string;
  /** Whether the sign-in page offers it. */
  readonly offered: boolean;
}

/** Who acts in the demo. */
export interface Cast {
  /** Files for communes that have no account of their own here. */
  readonly filing: CurrentUser;
  readonly communes: readonly CurrentUser[];
  readonly reviewers: readonly [CurrentUser, CurrentUser];
  readonly leaders: readonly [CurrentUser, CurrentUser];
}

const fixedPassword = 'thu-nghiem-2026';

/** Makes the demo accounts, or finds them again, and offers them on the sign-in page. */
@Injectable()
export class CallCast {
  constructor(
    private readonly db: Database,
    private readonly create: CreateAccount,
  ) {}

  async run(plan: DemoPlan, province: string, communes: readonly { readonly id: string; readonly label: string }[]): Promise<Cast> {
    const parts = partsFor(province, communes);
    const offered: DemoAccount[] = [];
    const people = new Map<string, CurrentUser>();
    for (const part of parts) {
      const email = `${part.key}@demo.example.vn`;
      const password = plan.passwords === 'fixed' ? fixedPassword : oneTimePassword();
      const fresh = await this.ensure(part, email, password);
      people.set(part.key, await this.find(email));
      // A random password was said once, when its account was made; nobody can say it again.
      if (part.offered && (fresh || plan.passwords === 'fixed')) offered.push({ email, password, role: part.role, displayName: part.displayName });
    }
    plan.demo.announce(offered);
    const who = (key: string) => people.get(key) as CurrentUser;
    return { filing: who('sohoa'), communes: communes.map((_, n) => who(`xa${n + 1}`)), reviewers: [who('rasoat1'), who('rasoat2')], leaders: [who('lanhdao1'), who('lanhdao2')] };
  }

  private async ensure({ role, displayName, where }: Part, email: string, password: string): Promise<boolean> {
    const [known] = await this.db.query('select from account where lower(email) = lower($1)', [email]);
    if (known !== undefined) return false;
    await this.create.run('system', { email, displayName, role, unitId: where }, { password, demo: true });
    return true;
  }

  private async find(email: string): Promise<CurrentUser> {
    const [user] = await this.db.query<CurrentUser>(`select id, email, display_name as "displayName", role, unit_id as "unitId", false as "mustChangePassword" from account where lower(email) = lower($1)`, [email]);
    if (user === undefined) throw new Error(`demo account ${email} is missing`);
    return user;
  }
}

function partsFor(province: string, communes: readonly { readonly id: string; readonly label: string }[]): Part[] {
  return [
    ...communes.map(({ id, label }, n): Part => ({ key: `xa${n + 1}`, role: 'commune', displayName: `Cán bộ ${label} (minh họa)`, where: id, offered: true })),
    { key: 'rasoat1', role: 'reviewer', displayName: 'Người rà soát 1 (minh họa)', where: province, offered: true },
    { key: 'rasoat2', role: 'reviewer', displayName: 'Người rà soát 2 (minh họa)', where: province, offered: true },
    { key: 'lanhdao1', role: 'leader', displayName: 'Lãnh đạo 1 (minh họa)', where: province, offered: true },
    { key: 'lanhdao2', role: 'leader', displayName: 'Lãnh đạo 2 (minh họa)', where: province, offered: true },
    { key: 'phapche', role: 'rule-keeper', displayName: 'Pháp chế (minh họa)', where: province, offered: true },
    { key: 'quantri', role: 'administrator', displayName: 'Quản trị viên (minh họa)', where: province, offered: true },
    { key: 'sohoa', role: 'commune', displayName: 'Tổ số hóa hồ sơ (dữ liệu minh họa)', where: province, offered: false },
  ];
}
