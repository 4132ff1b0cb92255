import { openTestApplication } from '../testing';
import { Sessions, type CurrentUser } from '../platform/auth';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { LoadUnits, UnitsQueries } from '../units';
import { AccountsQueries } from './accounts.queries';
import { ChangeAccount } from './change-account';
import { ChangePassword } from './change-password';
import { CreateAccount } from './create-account';
import { ResetPassword } from './reset-password';
import { SignIn } from './sign-in';

const password = 'con trâu là đầu cơ nghiệp';
const office = '10.0.0.1';

describe('accounts', () => {
  const test = openTestApplication();
  let province: string;
  let admin: CurrentUser;
  let next = 0;

  const fresh = async (role: CurrentUser['role'] = 'reviewer', unitId = province): Promise<CurrentUser> => {
    const email = `person-${(next += 1)}@example.gov.vn`;
    const { id } = await test.get(CreateAccount).run('system', { email, displayName: `Người ${next}`, role, unitId }, { password });
    return { id, email, displayName: `Người ${next}`, role, unitId, mustChangePassword: false };
  };
  const signIn = (user: { email: string }, words = password, address = office) => test.get(SignIn).run({ email: user.email, password: words }, address);

  beforeAll(async () => {
    await test.get(LoadUnits).run('system');
    province = (await test.get(UnitsQueries).province())!;
    admin = await fresh('administrator');
  });
  beforeEach(() => test.sql('delete from sign_in_throttle'));

  it('refuses an unknown address and a wrong password in the same words', async () => {
    const user = await fresh();
    await expect(signIn(user, 'sai mật khẩu rồi')).rejects.toMatchObject({ code: 'wrong-credentials' });
    await expect(signIn({ email: 'nobody@example.gov.vn' })).rejects.toMatchObject({ code: 'wrong-credentials' });
  });

  it('refuses the sixth try on one account within a quarter of an hour, even with the right password', async () => {
    const user = await fresh();
    for (let attempt = 0; attempt < 5; attempt += 1) await signIn(user, 'sai mật khẩu rồi', `10.0.1.${attempt}`).catch(() => undefined);
    await expect(signIn(user, password, '10.0.1.9')).rejects.toMatchObject({ code: 'too-many-attempts' });
    const later = new Date(Date.now() + 16 * 60_000);
    await expect(test.get(Clock).at(later, () => signIn(user))).resolves.toHaveProperty('token');
  });

  it('does not let tries sent at the same moment slip under the limit', async () => {
    const user = await fresh();
    const outcomes = await Promise.allSettled(Array.from({ length: 12 }, () => signIn(user, 'sai mật khẩu rồi')));
    const codes = outcomes.map((outcome) => (outcome.status === 'rejected' ? (outcome.reason as { code: string }).code : 'in'));
    expect(codes.filter((code) => code === 'wrong-credentials')).toHaveLength(5);
    expect(codes.filter((code) => code === 'too-many-attempts')).toHaveLength(7);
  });

  it('refuses an address that tries account after account', async () => {
    const outcomes = await Promise.allSettled(Array.from({ length: 52 }, (_, index) => signIn({ email: `guess-${index}@example.gov.vn` }, 'x', '10.9.9.9')));
    expect(outcomes.filter((outcome) => (outcome as PromiseRejectedResult).reason?.code === 'too-many-attempts')).toHaveLength(2);
  });

  it('keeps no token, only its hash, and knows nobody by a wrong one', async () => {
    const { token } = await signIn(await fresh());
    const rows = await test.sql<{ h: string }>(`select encode(token_hash, 'escape') as h from session`);
    expect(rows.map((row) => row.h)).not.toContain(token);
    expect(await test.get(Sessions).find(`${token}x`)).toBeUndefined();
  });

  it('ends a session after eight idle hours, and after seven days however busy', async () => {
    const user = await fresh();
    const { token } = await signIn(user);
    const at = (hours: number) => test.get(Clock).at(new Date(Date.now() + hours * 3_600_000), () => test.get(Sessions).find(token));
    expect(await at(7.9)).toMatchObject({ id: user.id });
    for (let hours = 14; hours < 167; hours += 6) expect(await at(hours)).toMatchObject({ id: user.id });
    expect(await at(169)).toBeUndefined();
    const { token: idle } = await signIn(user);
    expect(await test.get(Clock).at(new Date(Date.now() + 8.1 * 3_600_000), () => test.get(Sessions).find(idle))).toBeUndefined();
  });

  it('ends every session at once when the account is disabled, and then refuses who knows the password', async () => {
    const user = await fresh();
    const { token } = await signIn(user);
    await test.get(ChangeAccount).run(admin, user.id, { disabled: true });
    expect(await test.get(Sessions).find(token)).toBeUndefined();
    await expect(signIn(user)).rejects.toMatchObject({ code: 'account-disabled' });
    await expect(signIn(user, 'sai mật khẩu rồi')).rejects.toMatchObject({ code: 'wrong-credentials' });
  });

  it('ends the sessions of who is given another unit, so that no old reach lives on', async () => {
    const user = await fresh('commune');
    const { token } = await signIn(user);
    const [commune] = (await test.get(UnitsQueries).list({ unitId: province }, { level: 'commune' })).items;
    await test.get(ChangeAccount).run(admin, user.id, { unitId: commune!.id });
    expect(await test.get(Sessions).find(token)).toBeUndefined();
    expect((await test.get(AccountsQueries).one(admin, user.id)).unit.id).toBe(commune!.id);
  });

  it('refuses to lock out oneself or the last administrator', async () => {
    await expect(test.get(ChangeAccount).run(admin, admin.id, { disabled: true })).rejects.toMatchObject({ code: 'not-allowed' });
    const second = await fresh('administrator');
    await test.get(ChangeAccount).run(second, admin.id, { role: 'reviewer' });
    await expect(test.get(ChangeAccount).run(admin, second.id, { role: 'reviewer' })).rejects.toMatchObject({ code: 'not-allowed' });
    await test.get(ChangeAccount).run(second, admin.id, { role: 'administrator' });
  });

  it('hides accounts outside the administrator’s part of the territory', async () => {
    const [sibling, commune] = (await test.get(UnitsQueries).list({ unitId: province }, { level: 'commune' })).items;
    const local = await fresh('administrator', commune!.id);
    const neighbour = await fresh('commune', sibling!.id);
    await expect(test.get(AccountsQueries).one(local, neighbour.id)).rejects.toMatchObject({ code: 'not-found' });
    await expect(test.get(ResetPassword).run(local, neighbour.id)).rejects.toMatchObject({ code: 'not-found' });
    await expect(test.get(ChangeAccount).run(local, local.id, { unitId: sibling!.id })).rejects.toMatchObject({ code: 'not-found' });
    expect((await test.get(AccountsQueries).list(local)).items.map((account) => account.id)).toEqual([local.id]);
  });

  it('refuses a second account under the same address in other letters', async () => {
    const user = await fresh();
    await expect(test.get(CreateAccount).run('system', { email: user.email.toUpperCase(), displayName: 'X', role: 'leader', unitId: province })).rejects.toMatchObject({ code: 'already-exists' });
  });

  it('gives a one-time password that must be changed, keeps this session and ends the others', async () => {
    const user = await fresh();
    const oneTime = await test.get(ResetPassword).run(admin, user.id);
    const { token } = await signIn(user, oneTime);
    const { token: other } = await signIn(user, oneTime);
    expect(await test.get(Sessions).find(token)).toMatchObject({ mustChangePassword: true });
    const change = (current: string, chosen: string) => test.get(ChangePassword).run(user, { current, next: chosen }, token, office);
    await expect(change('sai mật khẩu rồi', 'nước chảy đá mòn mãi')).rejects.toMatchObject({ code: 'wrong-credentials' });
    await expect(change(oneTime, oneTime)).rejects.toMatchObject({ code: 'password-too-weak' });
    await change(oneTime, 'nước chảy đá mòn mãi');
    expect(await test.get(Sessions).find(token)).toMatchObject({ mustChangePassword: false });
    expect(await test.get(Sessions).find(other)).toBeUndefined();
  });

  it('tells the audit book of every change, never a password', async () => {
    const user = await fresh();
    await test.get(ResetPassword).run(admin, user.id);
    await test.get(Database).query('select 1');
    const entries = await test.sql<{ action: string }>(`select action from audit_entry where subject_id = $1 order by id`, [user.id]);
    expect(entries.map((entry) => entry.action)).toEqual(['account.created', 'account.password-reset']);
    const [leaks] = await test.sql<{ n: string }>(`select count(*) as n from audit_entry where before::text || after::text like '%argon2%'`);
    expect(leaks?.n).toBe('0');
  });
});
