/** The people of the tests: every role at two sibling communes and at the province above them, made as an administrator makes them. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Account, OneTimePassword, Unit, UnitList } from '@huong-uoc/contracts';
import { accountRoles, type AccountRole } from '@huong-uoc/workflow';
import { BrowserLike } from './browser-like';
import type { Program } from './running-program';

/** Where the asker sits, seen from the row asked for, which lies in commune `own`. */
export const places = ['own', 'sibling', 'parent'] as const;
export type Place = (typeof places)[number];

export interface Persona {
  readonly account: Account;
  readonly password: string;
  readonly browser: BrowserLike;
}

export interface World {
  readonly program: Program;
  readonly administrator: BrowserLike;
  readonly units: Record<Place, Unit>;
  /** One village in each of the two communes. */
  readonly villages: { readonly own: Unit; readonly sibling: Unit };
  persona(role: AccountRole, place: Place): Persona;
  /** One more account that tests may spoil. */
  another(role: AccountRole, place: Place): Promise<Persona>;
}

export const ownPassword = 'con trâu là đầu cơ nghiệp';
let count = 0;

/** An empty system with its first administrator and fifteen personas. */
export async function inhabit(program: Program): Promise<World> {
  const [email = '', oneTime = ''] = (await program.command('admin:create', 'quantri@example.gov.vn')).trim().split('\n');
  const administrator = new BrowserLike(program.url);
  await enter(administrator, email, oneTime);
  const communes = ((await administrator.send('GET', '/units?level=commune')).body as UnitList).items;
  const [parent] = ((await administrator.send('GET', '/units?level=province')).body as UnitList).items;
  const units = { own: communes[0]!, sibling: communes[1]!, parent: parent! };
  const villages = await settle(program, administrator, units);
  const another = (role: AccountRole, place: Place) => create(program, administrator, role, units[place].id);
  const everyone = new Map<string, Persona>();
  for (const role of accountRoles) for (const place of places) everyone.set(`${role} ${place}`, await another(role, place));
  return { program, administrator, units, villages, another, persona: (role, place) => everyone.get(`${role} ${place}`)! };
}

/** Villages come from a file, as in a new province. */
async function settle(program: Program, administrator: BrowserLike, units: Record<Place, Unit>): Promise<World['villages']> {
  const folder = mkdtempSync(join(tmpdir(), 'huong-uoc-villages-'));
  const file = join(folder, 'villages.csv');
  writeFileSync(file, ['commune_code,kind,name,valid_from', `${units.own.code},Thôn,Nà Pài,1997-01-01`, `${units.sibling.code},Bản,Nà Mèo,1997-01-01`].join('\n'));
  await program.command('villages:load', file).finally(() => rmSync(folder, { recursive: true }));
  const villageOf = async (commune: Unit) => ((await administrator.send('GET', `/units?parent=${commune.id}`)).body as UnitList).items[0]!;
  return { own: await villageOf(units.own), sibling: await villageOf(units.sibling) };
}

async function create(program: Program, administrator: BrowserLike, role: AccountRole, unitId: string): Promise<Persona> {
  const email = `${role}-${(count += 1)}@example.gov.vn`;
  const { status, body } = await administrator.send('POST', '/accounts', { email, displayName: `Người ${count}`, role, unitId });
  if (status !== 201) throw new Error(`could not create ${email}: ${JSON.stringify(body)}`);
  const { account, oneTimePassword } = body as OneTimePassword;
  const browser = new BrowserLike(program.url);
  await enter(browser, email, oneTimePassword);
  return { account, password: ownPassword, browser };
}

/** First sign-in: the one-time password is changed before anything else is allowed. */
async function enter(browser: BrowserLike, email: string, oneTime: string): Promise<void> {
  await browser.signIn(email, oneTime);
  const { status, body } = await browser.send('POST', '/session/password', { current: oneTime, next: ownPassword });
  if (status !== 200) throw new Error(`could not enter as ${email}: ${JSON.stringify(body)}`);
}
