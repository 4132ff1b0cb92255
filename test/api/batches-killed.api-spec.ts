import type { ChildProcess } from 'node:child_process';
import type { BatchFile, Charter } from '@huong-uoc/contracts';
import { batchOf, linesOf, openBatch, sendFile, untilBatch, untilLinesRead, uploader } from '../support/batches';
import type { BrowserLike } from '../support/browser-like';
import { inhabit, type World } from '../support/personas';
import { listening, run, startProgram, type Program } from '../support/running-program';

const door = 'main.all-in-one.ts';
const port = String(41_000 + (process.pid % 19_000));
const charter = (n: number): Uint8Array =>
  new Uint8Array(Buffer.from(`QUY ƯỚC BẢO VỆ RỪNG\nTHÔN NÀ PÀI\nĐiều 1. Rừng số ${n}\n${`Khu rừng thứ ${n} do tổ ${'abcdefghijklmnopqrstuvwxyz'[n]} trông coi, mỗi tháng đi tuần ${n + 2} lần. `.repeat(12)}`));

/** A power cut while a browser sends a file and while a batch is carried out. */
describe('a batch when the server is killed and started again', () => {
  let place: Program;
  let world: World;
  let child: ChildProcess;
  let officer: BrowserLike;
  const start = async (): Promise<string> => {
    child = run(door, [], place.settings);
    return listening(child);
  };
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('exit', resolve));
  };

  beforeAll(async () => {
    place = await startProgram({ PORT: port }, []);
    world = await inhabit({ ...place, url: await start() });
    officer = world.persona('commune', 'own').browser;
  }, 120_000);
  afterAll(async () => {
    if (child?.exitCode === null) {
      child.kill('SIGTERM');
      await new Promise((resolve) => child.once('exit', resolve));
    }
    await place?.stop();
  }, 30_000);

  it('goes on with an upload where the server’s disk is, byte for byte', async () => {
    const batch = await openBatch(officer, world.units.own.id);
    const bytes = new Uint8Array(Buffer.from(`QUY ƯỚC THÔN NÀ PÀI\nĐiều 1. Dài\n${'Mỗi hộ cử một người dự họp. '.repeat(20_000)}`));
    const file = { name: 'dài.txt', bytes };
    const program = { url: `http://localhost:${port}` };
    const url = await new Promise<string>((resolve, reject) => {
      const upload = uploader(program, officer, batch.id, file, { chunkSize: 100_000, onChunkComplete: (_size, sent) => void (sent >= 200_000 && upload.abort().then(() => resolve(upload.url ?? ''))), onError: reject });
      upload.start();
    });
    await kill();
    await start();
    const [pending] = (await batchOf(officer, batch.id)).uploads;
    expect(pending?.receivedBytes).toBeGreaterThanOrEqual(200_000);
    await sendFile(program, officer, batch.id, file, { uploadUrl: url });
    await untilLinesRead(officer, batch.id, 1);
    const [line] = await linesOf(officer, batch.id);
    expect((await officer.send('GET', `/batch-files/${line?.id}/original`)).body).toBe(Buffer.from(bytes).toString());
  }, 90_000);

  it('carries out every accepted line once', async () => {
    const batch = await openBatch(officer, world.units.own.id);
    const program = { url: `http://localhost:${port}` };
    const many = 12;
    for (let n = 0; n < many; n += 1) await sendFile(program, officer, batch.id, { name: `${n}.txt`, bytes: charter(n) });
    await untilLinesRead(officer, batch.id, many);
    for (const line of await linesOf(officer, batch.id)) {
      const { status, body } = await officer.send('PATCH', `/batch-files/${line.id}`, { version: line.version, decision: 'accepted', values: { policy: 'new-charter', title: `Quy ước rừng ${line.number}` } });
      if (status !== 200) throw new Error(JSON.stringify(body));
    }
    await officer.send('POST', `/batches/${batch.id}/actions`, { action: 'commit' });
    await untilBatch(officer, batch.id, ({ counts }) => counts.done > 0);
    await kill();
    const [half] = await place.look<{ n: number }>(`select count(*)::int as n from charter_version where title like 'Quy ước rừng%'`);
    expect(half?.n).toBeGreaterThan(0);
    await start();
    await untilBatch(officer, batch.id, ({ state }) => state === 'closed');
    const lines: BatchFile[] = await linesOf(officer, batch.id);
    expect(lines.map(({ outcome }) => outcome?.state)).toEqual(Array.from({ length: many }, () => 'handed-in'));
    const [made] = await place.look<{ charters: number; rounds: number }>(
      `select (select count(*)::int from charter_version where title like 'Quy ước rừng%') as charters, (select count(*)::int from round r join charter_version v on v.charter_id = r.charter_id where v.title like 'Quy ước rừng%') as rounds`,
    );
    expect(made).toEqual({ charters: many, rounds: many });
    const { rounds } = (await officer.send('GET', `/charters/${lines[0]?.outcome?.charterId}`)).body as Charter;
    expect(rounds).toHaveLength(1);
  }, 120_000);
});
