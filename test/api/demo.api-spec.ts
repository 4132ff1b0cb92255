import type { ChildProcess } from 'node:child_process';
import type { Session } from '@huong-uoc/contracts';
import { BrowserLike } from '../support/browser-like';
import { listening, run, startProgram, type Program } from '../support/running-program';

const door = 'main.all-in-one.ts';

describe('the demo province, started, killed and started again', () => {
  let place: Program;
  let child: ChildProcess;
  beforeAll(async () => void (place = await startProgram({ DEMO: 'small' }, [])), 60_000);
  afterAll(async () => {
    if (child?.exitCode === null) {
      child.kill('SIGTERM');
      await new Promise((resolve) => child.once('exit', resolve));
    }
    await place?.stop();
  }, 30_000);

  const start = async (): Promise<string> => {
    child = run(door, [], place.settings);
    return listening(child);
  };
  const until = async (url: string, done: (session: Session) => boolean): Promise<Session> => {
    for (let patience = 900; patience > 0; patience -= 1) {
      const session = await new BrowserLike(url).refresh();
      if (done(session)) return session;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error('the demo did not get there within 90 seconds');
  };

  it('lets people sign in while it is still filling, and shows how far it is', async () => {
    const url = await start();
    const { demo } = await until(url, (session) => (session.demo?.accounts.length ?? 0) > 0);
    expect(demo?.seeding).not.toBeNull();
    for (const role of ['commune', 'reviewer', 'leader', 'rule-keeper', 'administrator']) {
      const account = demo?.accounts.find((offered) => offered.role === role);
      expect([role, (await new BrowserLike(url).signIn(account?.email ?? '', account?.password ?? '')).status]).toEqual([role, 200]);
    }
    await until(url, (session) => (session.demo?.seeding?.done ?? 0) > 0);
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('exit', resolve));
  }, 120_000);

  it('goes on after a kill where it was, to the end and without doing anything twice', async () => {
    const [before] = await place.look<{ rounds: number }>('select count(*)::int as rounds from round');
    const url = await start();
    await until(url, (session) => session.demo !== null && session.demo.accounts.length > 0 && session.demo.seeding === null);
    const [after] = await place.look<{ rounds: number; doubled: number; unread: number; villages: number }>(
      `select (select count(*) from round)::int as rounds, (select count(*) from round where state in ('received', 'reading'))::int as unread,
              (select count(*) from (select village_id from charter group by village_id having count(*) > 1) twice)::int as doubled, (select count(*) from unit where demo)::int as villages`);
    expect(after).toMatchObject({ doubled: 0, unread: 0, villages: 24 });
    expect(after?.rounds).toBeGreaterThan(before?.rounds ?? 0);
  }, 180_000);
});
