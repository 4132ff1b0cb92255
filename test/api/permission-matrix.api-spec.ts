import { routes as promised } from '@huong-uoc/contracts';
import { accountRoles, type AccountRole } from '@huong-uoc/workflow';
import { BrowserLike, type Answer } from '../support/browser-like';
import { inhabit, places, type Place, type World } from '../support/personas';
import { startProgram, type Program } from '../support/running-program';
import { slices } from './permissions';
import type { PermissionRow } from './permissions/row';

interface Served {
  method: string;
  path: string;
  roles: AccountRole[] | 'public';
}

describe('every route × role × own, sibling and parent unit', () => {
  let program: Program;
  let world: World;
  let rows: PermissionRow[];
  let served: Served[];

  beforeAll(async () => {
    program = await startProgram();
    world = await inhabit(program);
    rows = (await Promise.all(slices.map((slice) => slice(world)))).flat();
    served = (JSON.parse(await program.command('routes')) as Served[]).filter((route) => !route.path.startsWith('/health/'));
  }, 120_000);
  afterAll(() => program?.stop(), 30_000);

  const name = (route: Served) => `${route.method} ${route.path}`;

  it('has an entry for every route the server has, with the roles the server permits', () => {
    const table = rows.map((row) => `${row.route} ${String(row.roles === 'public' ? 'public' : [...row.roles].sort())}`).sort();
    const real = served.map((route) => `${name(route)} ${String(route.roles === 'public' ? 'public' : [...route.roles].sort())}`).sort();
    expect(table).toEqual(real);
  });

  it('serves exactly the routes the contract promises', () => {
    expect(served.map(name).sort()).toEqual(promised.map(([method, path]) => `${method} ${path}`).sort());
  });

  it('asks every stranger to sign in first', async () => {
    const stranger = new BrowserLike(program.url);
    await stranger.refresh();
    const let_in: string[] = [];
    for (const row of rows.filter(({ roles }) => roles !== 'public')) {
      const [method = '', path = ''] = row.route.split(' ');
      const { status } = await stranger.send(method, path.replace(':id', '018f0000-0000-7000-8000-000000000000'), method === 'GET' || method === 'HEAD' ? undefined : {});
      if (status !== 401) let_in.push(`${row.route}: ${status}`);
    }
    expect(let_in).toEqual([]);
  });

  it('shows each role at each place exactly what the table says', async () => {
    const wrong: string[] = [];
    for (const row of rows) {
      for (const role of accountRoles) {
        for (const place of places) {
          const fault = await check(row, role, place);
          if (fault !== undefined) wrong.push(`${row.route} as ${role} from ${place}: ${fault}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  }, 300_000);

  it('refuses a write without the page’s token, whoever sends it', async () => {
    const { browser } = world.persona('administrator', 'parent');
    const forged = await browser.send('POST', '/accounts', {}, { 'x-csrf-token': 'forged' });
    const foreign = await browser.send('POST', '/accounts', {}, { 'sec-fetch-site': 'cross-site' });
    expect([forged, foreign].map(({ status, body }) => [status, (body as { code: string }).code])).toEqual([[403, 'csrf-missing'], [403, 'csrf-missing']]);
  });

  async function check(row: PermissionRow, role: AccountRole, place: Place): Promise<string | undefined> {
    const asker = world.persona(role, place);
    const question = await row.ask(asker, place);
    const [method = ''] = row.route.split(' ');
    const answer = await (question.as ?? asker).browser.send(method, question.path, question.body, question.headers);
    if (method === 'POST' && question.path === '/session') await asker.browser.signIn(asker.account.email, asker.password);
    const permitted = row.roles === 'public' || row.roles.includes(role);
    if (!permitted) return answer.status === 403 ? undefined : `${answer.status} instead of 403`;
    const differs = row.except?.[place];
    if (differs !== undefined) return answer.status === differs ? undefined : `${answer.status} instead of ${differs}`;
    return faultOf(row, place, answer);
  }
});

/** Past the gate a row may still refuse the act itself (409, 422); what counts here is whether it was found. */
function faultOf({ sees }: PermissionRow, place: Place, answer: Answer): string | undefined {
  const hidden = place === 'sibling' && sees !== 'same-for-all';
  if (typeof sees === 'function') {
    if (answer.status !== 200) return `${answer.status} instead of 200`;
    return sees(answer) === !hidden ? undefined : hidden ? 'shows the sibling’s row' : 'does not show the row';
  }
  if (hidden) return answer.status === 404 ? undefined : `${answer.status} instead of 404`;
  return answer.status < 400 || answer.status === 409 || answer.status === 422 ? undefined : `${answer.status}: ${JSON.stringify(answer.body)}`;
}
