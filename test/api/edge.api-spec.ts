import { request } from 'node:http';
import type { Problem } from '@huong-uoc/contracts';
import { BrowserLike } from '../support/browser-like';
import { inhabit, ownPassword, type World } from '../support/personas';
import { startProgram, type Program } from '../support/running-program';

/** API and worker as processes of their own, as a larger province runs them. */
describe('the HTTP edge', () => {
  let program: Program;
  let world: World;
  beforeAll(async () => {
    program = await startProgram({}, ['main.api.ts', 'main.worker.ts']);
    world = await inhabit(program);
  }, 120_000);
  afterAll(() => program?.stop(), 30_000);

  const codeOf = ({ status, body }: { status: number; body: unknown }) => [status, (body as Problem).code];

  it('lets caches keep the public page but ask every time, so that what is withdrawn is gone at once', async () => {
    const first = await fetch(`${program.url}/api/public`);
    expect([first.status, first.headers.get('cache-control'), first.headers.get('set-cookie')]).toEqual([200, 'public, no-cache', null]);
    expect(await first.json()).toEqual({ demo: false, items: [] });
    // Not `fetch`: it asks for a fresh copy by itself as soon as a condition is given.
    const again = await new Promise((resolve) => request(`${program.url}/api/public`, { headers: { 'if-none-match': first.headers.get('etag') ?? '' } }, (answer) => resolve(answer.resume().statusCode)).end());
    expect(again).toBe(304);
    expect((await fetch(`${program.url}/api/session`)).headers.get('cache-control')).toBe('no-store');
  });

  describe('signing in', () => {
    it('refuses a wrong password without saying whether the account exists', async () => {
      const browser = new BrowserLike(program.url);
      const { account } = world.persona('leader', 'own');
      const known = await browser.signIn(account.email, 'không phải mật khẩu này');
      const unknown = await browser.signIn('nobody@example.gov.vn', 'không phải mật khẩu này');
      expect([codeOf(known), codeOf(unknown)]).toEqual([[401, 'wrong-credentials'], [401, 'wrong-credentials']]);
      expect({ ...(known.body as Problem), requestId: '' }).toEqual({ ...(unknown.body as Problem), requestId: '' });
    });

    it('refuses a sign-in form posted from another site', async () => {
      const browser = new BrowserLike(program.url);
      const { account } = world.persona('leader', 'own');
      expect(codeOf(await browser.send('POST', '/session', { email: account.email, password: ownPassword }))).toEqual([403, 'csrf-missing']);
    });

    it('lets nobody past a one-time password but to change it', async () => {
      const { account } = await world.another('reviewer', 'own');
      const { body } = await world.administrator.send('POST', `/accounts/${account.id}/reset`, {});
      const browser = new BrowserLike(program.url);
      await browser.signIn(account.email, (body as { oneTimePassword: string }).oneTimePassword);
      expect(codeOf(await browser.send('GET', '/units'))).toEqual([403, 'password-change-needed']);
      expect((await browser.refresh()).me).toMatchObject({ mustChangePassword: true });
    });

    it('hides the cookie from scripts and other sites, and demands TLS for any name but this machine’s', async () => {
      const { account } = world.persona('leader', 'own');
      const cookieFor = async (host: string) => (await rawSignIn(program.url, host, account.email))?.find((cookie) => cookie.startsWith('huong_uoc_session='));
      expect(await cookieFor('localhost')).toMatch(/; HttpOnly; SameSite=Lax$/);
      expect(await cookieFor('huonguoc.example.gov.vn')).toMatch(/; HttpOnly; Secure; SameSite=Lax$/);
    });

    it('takes the same password composed or decomposed', async () => {
      const { account } = world.persona('leader', 'sibling');
      expect((await new BrowserLike(program.url).signIn(account.email, ownPassword.normalize('NFD'))).status).toBe(200);
    });
  });

  describe('bad input', () => {
    it.each([
      ['POST', '/accounts', '{', 400, 'bad-request'],
      ['POST', '/accounts', '[]', 400, 'bad-request'],
      ['POST', '/accounts', '{"email":"a\\u0000@b.vn"}', 400, 'bad-request'],
      ['PATCH', '/accounts/1%27%20or%201=1', '{}', 404, 'not-found'],
      ['POST', '/accounts', JSON.stringify({ email: 'x'.repeat(5_000_000) }), 413, 'text-too-long'],
      ['GET', '/nowhere', undefined, 404, 'not-found'],
    ])('answers %s %s by name', async (method, path, text, status, code) => {
      expect(codeOf(await world.administrator.sendText(method, path, text))).toEqual([status, code]);
    });

    it('names the fields that are wrong, in Vietnamese', async () => {
      const { body } = await world.administrator.send('POST', '/accounts', { email: 'không phải', displayName: ' ', role: 'king', unitId: 'x' });
      const { fields } = body as Problem;
      expect(Object.keys(fields ?? {}).sort()).toEqual(['displayName', 'email', 'role', 'unitId']);
      expect(fields?.['email']).toMatch(/không hợp lệ/);
    });
  });

  it('answers with strict headers and the request’s id, and serves the app’s page at any address but the API’s', async () => {
    const page = await fetch(`${program.url}/charters/abc`, { headers: { accept: 'text/html' } });
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    expect(page.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect((await fetch(`${program.url}/health/live`)).status).toBe(200);
    expect((await fetch(`${program.url}/health/ready`)).status).toBe(200);
  });

  it('tells news only to whose unit reaches where it happened', async () => {
    const own = await world.persona('commune', 'own').browser.listen();
    const sibling = await world.persona('commune', 'sibling').browser.listen();
    const parent = await world.persona('leader', 'parent').browser.listen();
    const tell = (unitId: string | null, topic: string) => program.look(`select pg_notify('live', $1)`, [JSON.stringify({ unitId, data: { topic } })]);
    await tell(world.villages.own.id, 'round');
    await tell(null, 'seeding');
    await until(() => [own, sibling, parent].every(({ heard }) => JSON.stringify(heard).includes('seeding')));
    expect([own.heard, sibling.heard, parent.heard]).toEqual([[{ topic: 'round' }, { topic: 'seeding' }], [{ topic: 'seeding' }], [{ topic: 'round' }, { topic: 'seeding' }]]);
    for (const stream of [own, sibling, parent]) stream.close();
  }, 20_000);

  it('records who did what in the audit book, and no password anywhere', async () => {
    const { account } = await world.another('commune', 'own');
    const entries = await program.look<{ action: string; actor_name: string; request_id: string }>(`select action, actor_name, request_id from audit_entry where subject_id = $1 order by id`, [account.id]);
    expect(entries.map(({ action }) => action)).toEqual(['account.created', 'account.signed-in', 'account.password-changed']);
    expect(entries[0]).toMatchObject({ actor_name: 'Quản trị viên' });
    expect(entries.every(({ request_id }) => request_id.length === 36)).toBe(true);
    const [leaks] = await program.look<{ n: number }>(`select count(*)::int as n from audit_entry where row_to_json(audit_entry)::text like '%' || $1 || '%'`, [ownPassword]);
    expect(leaks?.n).toBe(0);
  });
});

async function until(done: () => boolean): Promise<void> {
  for (let patience = 200; !done() && patience > 0; patience -= 1) await new Promise((resolve) => setTimeout(resolve, 50));
}

/** Signs in under a host name of one's own; returns the cookies set. */
async function rawSignIn(url: string, host: string, email: string): Promise<string[] | undefined> {
  const ask = (method: string, headers: Record<string, string>, body = '') =>
    new Promise<{ cookies: string[]; text: string }>((resolve, reject) => {
      const asked = request(`${url}/api/session`, { method, headers: { host, ...headers } }, (answer) => {
        let text = '';
        answer.on('data', (chunk: Buffer) => (text += chunk.toString()));
        answer.on('end', () => resolve({ cookies: answer.headers['set-cookie'] ?? [], text }));
      });
      asked.on('error', reject);
      asked.end(body);
    });
  const visit = await ask('GET', {});
  const token = (JSON.parse(visit.text) as { csrfToken: string }).csrfToken;
  const signedIn = await ask('POST', { 'content-type': 'application/json', 'x-csrf-token': token, cookie: visit.cookies[0]?.split(';')[0] ?? '' }, JSON.stringify({ email, password: ownPassword }));
  return signedIn.cookies;
}
