import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding, Lease, ReviewDocument, Round } from '@huong-uoc/contracts';
import type { BrowserLike } from '../support/browser-like';
import { fileForm, registerCharter, titleBlock, untilRead } from '../support/charters';
import { inhabit, type World } from '../support/personas';
import { listening, run, startProgram, type Program } from '../support/running-program';

const door = 'main.all-in-one.ts';
const port = String(20_000 + (process.pid % 20_000));
const long = readFileSync(join(__dirname, '..', 'corpus', 'samples', 'S1.txt'));
const unfair = `${titleBlock}\nĐiều 1. Thừa kế\nChỉ con trai được chia đất của cha mẹ, con gái không được chia.\n`;

/** A power cut while people and the machine are at work. */
describe('killed in mid-work and started again', () => {
  let place: Program;
  let world: World;
  let child: ChildProcess;
  let officer: BrowserLike;
  let reviewer: BrowserLike;
  const sent: string[] = [];
  let held: { roundId: string; fence: number; findingId: string };

  const start = async (): Promise<string> => {
    child = run(door, [], place.settings);
    return listening(child);
  };
  const body = async <T>(answer: Promise<{ status: number; body: unknown }>): Promise<T> => {
    const { status, body: said } = await answer;
    if (status >= 400) throw new Error(`${status}: ${JSON.stringify(said)}`);
    return said as T;
  };
  const handIn = async (text: Uint8Array | string, title: string): Promise<string> => {
    const { id } = await registerCharter(officer, world.villages.own.id, { title });
    return (await body<Round>(officer.send('POST', `/charters/${id}/rounds`, fileForm(text, `${title}.txt`, 'text-in-force')))).id;
  };

  beforeAll(async () => {
    place = await startProgram({ PORT: port }, []);
    world = await inhabit({ ...place, url: await start() });
    officer = world.persona('commune', 'own').browser;
    reviewer = world.persona('reviewer', 'parent').browser;
  }, 120_000);
  afterAll(async () => {
    if (child?.exitCode === null) {
      child.kill('SIGTERM');
      await new Promise((resolve) => child.once('exit', resolve));
    }
    await place?.stop();
  }, 30_000);

  it('is killed while one text is at the desk and three are being read', async () => {
    const first = await handIn(unfair, 'Quy ước một');
    await untilRead(officer, first);
    const { fence } = await body<Lease>(reviewer.send('POST', `/rounds/${first}/claim`));
    const { findings } = await body<ReviewDocument>(reviewer.send('GET', `/rounds/${first}/review`));
    const findingId = findings[0]?.id ?? '';
    held = { roundId: first, fence, findingId };
    for (const title of ['Quy ước hai', 'Quy ước ba', 'Quy ước bốn']) sent.push(await handIn(long, title));
    await body<Finding>(reviewer.send('PUT', `/findings/${findingId}/opinion`, { fence, kind: 'A', note: 'ghi trước khi mất điện' }));
    const states = await Promise.all(sent.map(async (id) => (await body<Round>(officer.send('GET', `/rounds/${id}`))).state));
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('exit', resolve));
    expect(states.some((state) => state === 'received' || state === 'reading')).toBe(true);
  }, 60_000);

  it('reads what was being read, once', async () => {
    await start();
    const rounds = await Promise.all(sent.map((id) => untilRead(officer, id)));
    expect(rounds.map(({ state }) => state)).toEqual(['ready', 'ready', 'ready']);
    expect(new Set(rounds.map(({ findings }) => JSON.stringify(findings))).size).toBe(1);
    const [doubled] = await place.look<{ n: number }>('select count(*)::int as n from (select from finding where replaced_at is null group by round_id, span_start, span_end, rule_id having count(*) > 1) twice');
    expect(doubled?.n).toBe(0);
  }, 90_000);

  it('keeps every original byte for byte, the session, the lease and what was said under it', async () => {
    for (const id of sent) expect((await officer.send('GET', `/rounds/${id}/original`)).body).toBe(long.toString('utf8'));
    const { findings, lease } = await body<ReviewDocument>(reviewer.send('GET', `/rounds/${held.roundId}/review`));
    expect(findings.find(({ id }) => id === held.findingId)?.opinion).toMatchObject({ kind: 'A', note: 'ghi trước khi mất điện' });
    expect(lease).toMatchObject({ mine: true, fence: held.fence });
    await body<Finding>(reviewer.send('PUT', `/findings/${held.findingId}/recommendation`, { fence: held.fence, reason: 'Trái Luật Bình đẳng giới.', proposed: 'Con trai, con gái được chia như nhau.' }));
  });
});
