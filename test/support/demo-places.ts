/** The demo province as the browser specs use it: who signs in with what, and one round or charter in every state a page needs. */
import type { DoubtSheet, Lease, Queue, Reports, Session, VillageList } from '@huong-uoc/contracts';
import type { AccountRole } from '@huong-uoc/workflow';
import { openBatch, sendFile, untilLinesRead } from './batches';
import { BrowserLike } from './browser-like';

/** Something a page opens, and the account it belongs to. */
export interface Place {
  readonly id: string;
  readonly account: DemoAccount;
}

/** What the pages with an id in their address open. */
export interface Places {
  readonly charter: Place;
  readonly sheet: Place;
  readonly hints: Place;
  readonly unreadable: Place;
  /** A round with a doubtful word. */
  readonly doubtful: Place;
  readonly desk: Place;
  /** A batch of files with one line to decide. */
  readonly batch: Place;
  /** A frozen report. */
  readonly report: Place;
}

export type DemoAccount = NonNullable<Session['demo']>['accounts'][number];

/** Waits until the demo province is complete and returns who may sign in. */
export async function demoAccounts(url: string): Promise<readonly DemoAccount[]> {
  for (let patience = 1200; patience > 0; patience -= 1) {
    const { demo } = await new BrowserLike(url).refresh();
    if (demo !== null && demo.accounts.length > 0 && demo.seeding === null) return demo.accounts;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the demo province was not complete within two minutes');
}

/** The first demo account of a role. */
export function accountOf(accounts: readonly DemoAccount[], role: AccountRole): DemoAccount {
  const account = accounts.find((candidate) => candidate.role === role);
  if (account === undefined) throw new Error(`the demo has no ${role}`);
  return account;
}

export async function signedIn(url: string, { email, password }: Pick<DemoAccount, 'email' | 'password'>): Promise<BrowserLike> {
  const person = new BrowserLike(url);
  const { status } = await person.signIn(email, password);
  if (status !== 200) throw new Error(`${email} could not sign in: ${status}`);
  return person;
}

/** Finds a place for every page; takes one waiting round to the reviewer's desk. */
export async function findPlaces(url: string, accounts: readonly DemoAccount[]): Promise<Places> {
  const officers = accounts.filter(({ role }) => role === 'commune');
  const kept: { account: DemoAccount; charter: VillageList['items'][number]['charters'][number] }[] = [];
  for (const account of officers) {
    const { items } = (await (await signedIn(url, account)).send('GET', '/villages')).body as VillageList;
    kept.push(...items.flatMap(({ charters }) => charters.map((charter) => ({ account, charter }))));
  }
  const where = (fits: (charter: (typeof kept)[number]['charter']) => boolean) => kept.find(({ charter }) => fits(charter)) ?? missing(String(fits));
  const roundOf = ({ account, charter }: (typeof kept)[number]): Place => ({ account, id: charter.roundId ?? missing('round') });
  const result = where(({ state }) => state === 'approved-not-clean');
  return {
    charter: { account: result.account, id: result.charter.id },
    sheet: roundOf(result),
    hints: roundOf(where(({ purpose, state }) => purpose === 'draft' && state === 'ready')),
    unreadable: roundOf(where(({ state }) => state === 'unreadable')),
    doubtful: await doubtful(url, kept.filter(({ charter }) => charter.state === 'ready').map(roundOf)),
    desk: await desk(url, accountOf(accounts, 'reviewer')),
    batch: await batch(url, accountOf(accounts, 'commune')),
    report: await report(url, accountOf(accounts, 'leader')),
  };
}

async function doubtful(url: string, rounds: readonly Place[]): Promise<Place> {
  for (const place of rounds) {
    const { questions } = (await (await signedIn(url, place.account)).send('GET', `/rounds/${place.id}/doubts`)).body as DoubtSheet;
    if (questions.length > 0) return place;
  }
  return missing('doubtful word');
}

async function desk(url: string, account: DemoAccount): Promise<Place> {
  const reviewer = await signedIn(url, account);
  const { items } = (await reviewer.send('GET', '/queue')).body as Queue;
  const [most] = items.filter(({ round }) => round.state === 'ready').sort((a, b) => (b.round.findings?.violation ?? 0) - (a.round.findings?.violation ?? 0));
  const lease = (await reviewer.send('POST', `/rounds/${most?.round.id ?? missing('waiting round')}/claim`)).body as Lease;
  return { account, id: lease.roundId };
}

async function batch(url: string, account: DemoAccount): Promise<Place> {
  const officer = await signedIn(url, account);
  const { me } = await officer.refresh();
  const { id } = await openBatch(officer, me?.unit.id ?? missing('commune'));
  const words = ['QUY ƯỚC', 'Điều 1. Họp thôn', 'Mỗi hộ cử một người dự họp, nam hoặc nữ đều được bàn và biểu quyết. Giấy mời gửi trước ba ngày, ghi rõ nội dung họp và được niêm yết tại nhà văn hóa của thôn.'];
  await sendFile({ url }, officer, id, { name: 'Quy ước chưa rõ thôn.txt', bytes: Buffer.from(words.join('\n')) });
  await untilLinesRead(officer, id, 1);
  return { account, id };
}

async function report(url: string, account: DemoAccount): Promise<Place> {
  const leader = await signedIn(url, account);
  const { campaigns } = (await leader.send('GET', `/reports?year=${new Date().getFullYear() - 1}`)).body as Reports;
  return { account, id: campaigns.find(({ phase }) => phase === 'frozen')?.id ?? missing('frozen report') };
}

function missing(what: string): never {
  throw new Error(`the demo province has nothing for ${what}`);
}
