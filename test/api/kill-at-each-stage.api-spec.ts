import type { ChildProcess } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { Client } from 'pg';
import type { Round } from '@huong-uoc/contracts';
import { bindScans, renderScans } from '@huong-uoc/formats/testing';
import type { BrowserLike } from '../support/browser-like';
import { fileForm, registerCharter, titleBlock } from '../support/charters';
import { inhabit, type World } from '../support/personas';
import { run, startProgram, type Program } from '../support/running-program';

const unfair = (mark: string) => `${titleBlock}\nĐiều 1. Thừa kế\n1. Chỉ con trai được chia đất của cha mẹ, con gái không được chia.\n2. Việc ${mark} do thôn bàn.\n`;
const scanned = async (mark: string): Promise<Uint8Array> => {
  const pages = await renderScans(unfair(mark).split('\n'), { font: 'Be Vietnam Pro', fontSize: 14, dpi: 150 });
  return bindScans(pages.map(({ image }) => image));
};
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function until<T>(what: string, look: () => Promise<T | undefined | false> | T | undefined | false, seconds = 150): Promise<T> {
  for (const end = performance.now() + 1000 * seconds; performance.now() < end; await pause(50)) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
  }
  throw new Error(`${what}: not within ${seconds} seconds`);
}

/** Children of a process that read a file, by the kernel's own list. */
const readersOf = (pid: number): number[] =>
  readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number).filter((child) => {
    try {
      const [, rest = ''] = readFileSync(`/proc/${child}/stat`, 'utf8').split(') ');
      return Number(rest.split(' ')[1]) === pid && readFileSync(`/proc/${child}/cmdline`, 'utf8').includes('reader-child');
    } catch {
      return false;
    }
  });
const isAlive = (pid: number): boolean => existsSync(`/proc/${pid}`) && !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));

/**
 * The worker is killed with SIGKILL where it cannot know of it: at each stage of a reading. A lock held on the database from outside
 * keeps it exactly at that stage until it is dead.
 */
describe('a worker killed', () => {
  let place: Program;
  let world: World;
  let officer: BrowserLike;
  let worker: ChildProcess;
  let holder: Client;
  const killed: { stage: string; roundId: string }[] = [];

  const startWorker = (): void => {
    worker = run('main.worker.ts', [], { ...place.settings });
    worker.stdout?.resume();
    worker.stderr?.resume();
  };
  const killWorker = async (): Promise<void> => {
    const gone = new Promise((resolve) => worker.once('exit', resolve));
    worker.kill('SIGKILL');
    await gone;
  };
  const handIn = async (bytes: Uint8Array | string, name: string): Promise<string> => {
    const { id } = await registerCharter(officer, world.villages.own.id, { title: name });
    const { status, body } = await officer.send('POST', `/charters/${id}/rounds`, fileForm(bytes, name, 'text-in-force'));
    if (status !== 202) throw new Error(`${status}: ${JSON.stringify(body)}`);
    return (body as Round).id;
  };
  const roundNow = async (id: string): Promise<Round> => (await officer.send('GET', `/rounds/${id}`)).body as Round;
  const count = async (sql: string, roundId: string): Promise<number> => (await place.look<{ n: number }>(`select count(*)::int as n from ${sql} where round_id = $1`, [roundId]))[0]?.n ?? -1;
  /** Resolves once somebody waits for the lock that is held. */
  const untilWaiting = () =>
    until('somebody waiting for the lock', async () => {
      const [row] = await place.look<{ n: number }>('select count(*)::int as n from pg_locks l join pg_stat_activity a on a.pid = l.pid where a.datname = current_database() and not l.granted');
      return (row?.n ?? 0) > 0;
    });
  const holding = async (sql: string, parameters: readonly unknown[], during: () => Promise<void>): Promise<void> => {
    await holder.query('begin');
    await holder.query(sql, [...parameters]);
    try {
      await during();
    } finally {
      await holder.query('rollback');
    }
  };

  beforeAll(async () => {
    place = await startProgram({}, ['main.api.ts']);
    world = await inhabit(place);
    officer = world.persona('commune', 'own').browser;
    holder = new Client({ connectionString: place.settings['DATABASE_OWNER_URL'] ?? '' });
    await holder.connect();
  }, 180_000);
  afterAll(async () => {
    if (worker?.exitCode === null && worker.signalCode === null) await killWorker();
    await holder?.end();
    await place?.stop();
  }, 60_000);

  it('after it took the job, before it could say so: the round still says that it was received', async () => {
    const roundId = await handIn(unfair('một'), 'mot.txt');
    await holding('select from round where id = $1 for update', [roundId], async () => {
      startWorker();
      await untilWaiting();
      await killWorker();
    });
    killed.push({ stage: 'claimed', roundId });
    expect((await roundNow(roundId)).state).toBe('received');
  }, 240_000);

  it('while its child reads: the child does not outlive it', async () => {
    const roundId = await handIn(await scanned('hai'), 'hai.pdf');
    startWorker();
    // It may first take up what it was killed over before: the child wanted is the one of this round.
    const child = await until('a child that reads', async () => ((await roundNow(roundId)).state === 'reading' ? readersOf(worker.pid ?? 0)[0] : undefined));
    await killWorker();
    killed.push({ stage: 'reading', roundId });
    await until('the end of the child', () => !isAlive(child), 10);
    expect((await roundNow(roundId)).state).toBe('reading');
    expect(await count('round_text', roundId)).toBe(0);
  }, 240_000);

  it('between reading and storing: nothing is half stored', async () => {
    const roundId = await handIn(unfair('ba'), 'ba.txt');
    await holding('lock table round_text in share mode', [], async () => {
      startWorker();
      await untilWaiting();
      await killWorker();
    });
    killed.push({ stage: 'read', roundId });
    expect([await count('round_text', roundId), await count('clause', roundId)]).toEqual([0, 0]);
  }, 240_000);

  it('between storing the text and storing what was found: the text stands, no finding does', async () => {
    const roundId = await handIn(unfair('bốn'), 'bon.txt');
    await holding('lock table scan in share mode', [], async () => {
      startWorker();
      await until('the stored text', async () => (await count('round_text', roundId)) > 0);
      await untilWaiting();
      await killWorker();
    });
    killed.push({ stage: 'stored', roundId });
    expect([await count('round_text', roundId), await count('scan', roundId), await count('finding', roundId)]).toEqual([1, 0, 0]);
    expect((await roundNow(roundId)).state).toBe('reading');
  }, 240_000);

  it('loses nothing: started again, every round ends read, once, with its findings', async () => {
    startWorker();
    const ended = await until('the end of every reading', async () => {
      const rounds = await Promise.all(killed.map(({ roundId }) => roundNow(roundId)));
      return rounds.every(({ state }) => state !== 'received' && state !== 'reading') && rounds;
    }, 180);
    expect(ended.map(({ state }, index) => [killed[index]?.stage, state])).toEqual(['claimed', 'reading', 'read', 'stored'].map((stage) => [stage, 'ready']));
    expect(ended.map(({ findings }) => findings?.violation)).toEqual([1, 1, 1, 1]);
    for (const { roundId } of killed) expect([await count('round_text', roundId), await count('scan', roundId)]).toEqual([1, 1]);
  }, 200_000);

  it('has nothing to do with a child that dies each time: its round ends in a stated result, with the original kept', async () => {
    const roundId = await handIn(await scanned('năm'), 'nam.pdf');
    const first = await until('a child that reads', () => readersOf(worker.pid ?? 0)[0]);
    process.kill(first, 'SIGKILL');
    const second = await until('the second try', () => readersOf(worker.pid ?? 0).find((pid) => pid !== first));
    process.kill(second, 'SIGKILL');
    const ended = await until('a stated result', async () => {
      const round = await roundNow(roundId);
      return round.state !== 'received' && round.state !== 'reading' && round;
    });
    expect([ended.state, ended.unreadable?.code]).toEqual(['unreadable', 'reading-crashed']);
    expect((await officer.send('GET', `/rounds/${roundId}/original`)).status).toBe(200);
  }, 240_000);
});
