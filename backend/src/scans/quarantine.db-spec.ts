import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { RegisterCharter } from '../charters';
import { Antivirus } from '../platform/antivirus';
import type { CurrentUser } from '../platform/auth';
import { Storage } from '../platform/storage';
import { RoundViews, SubmitRound, TypeText } from '../rounds';
import { OpenOriginal } from '../rounds/open-original';
import { SystemQueries } from '../system/system.queries';
import { openTestApplication } from '../testing';
import { FakeClamd, testVirus } from '../testing/fake-clamd';
import { layTerritory, type Territory } from '../testing/territory';
import { RetryQuarantined } from './retry-quarantined.job';

const socket = join(tmpdir(), `huong-uoc-clamd-${process.pid}.sock`);
const charterText = (mark: string) => `QUY ƯỚC\nTHÔN NÀ PHẦY\n\nĐiều 1. Họp thôn\n1. Thôn họp sáu tháng một lần, giấy mời ghi rõ nội dung (${mark}).\n2. Chỉ nam giới được dự họp và biểu quyết việc của thôn.\n\nĐiều 2. Đất đai\n1. Đất của thôn chia đều cho các hộ.\n2. Rừng, bến nước, bãi chăn thả là của chung, mọi người trong thôn cùng giữ gìn.\n`;

describe('files before a virus scanner', () => {
  const test = openTestApplication(undefined, '', { CLAMD_URL: `unix://${socket}` });
  const clamd = new FakeClamd();
  let land: Territory;
  let officer: CurrentUser;
  beforeAll(async () => {
    await clamd.listen(socket);
    land = await layTerritory(test);
    officer = await land.person('commune', land.communes[0]);
  });
  afterAll(() => clamd.close());
  beforeEach(() => (clamd.mood = 'well'));

  const submit = async (bytes: string) => {
    const charter = await test.get(RegisterCharter).run(officer, { villageId: land.villages[0], kind: 'sector', title: 'Quy ước', era: 'ND-61-2023', adoptedOn: '2024-04-20', recognisedOn: null, recognitionNumber: null, recognisedBy: null, inForceFrom: null, inForceTo: null });
    const stored = await test.get(Storage).put(Readable.from([Buffer.from(bytes)]), 10_000_000);
    return test.get(SubmitRound).run(officer, charter, 'text-in-force', { ...stored, fileName: 'Quy ước.txt', format: 'txt' });
  };
  const view = (id: string) => test.get(RoundViews).one(officer, id);
  const retryable = async (id: string) => (await test.sql<{ retryable: boolean }>('select failure_retryable as retryable from round where id = $1', [id]))[0]?.retryable;
  const texts = (id: string) => test.sql('select id from round_text where round_id = $1', [id]);

  it('an infected file is refused by name, read by nobody and given to nobody, and trying again is not offered', async () => {
    const id = await submit(`${charterText('vi rút')}${testVirus}`);
    await test.workOff();
    expect(await view(id)).toMatchObject({ state: 'unreadable', unreadable: { code: 'file-infected' } });
    expect(await retryable(id)).toBe(false);
    expect(await texts(id)).toEqual([]);
    await expect(test.get(OpenOriginal).run(officer, id)).rejects.toMatchObject({ code: 'file-infected' });
    expect(await test.sql(`select from audit_entry where action = 'original.opened' and after->>'round' = $1`, [id])).toEqual([]);
    await test.get(RetryQuarantined).run();
    expect((await view(id)).state).toBe('unreadable');
  }, 60_000);

  it('while the scanner is silent a file waits in quarantine: not read, not opened, never clean', async () => {
    clamd.mood = 'hangs-up';
    const id = await submit(charterText('cách ly'));
    await test.workOff();
    expect(await view(id)).toMatchObject({ state: 'unreadable', unreadable: { code: 'file-quarantined' } });
    expect(await retryable(id)).toBe(true);
    await expect(test.get(OpenOriginal).run(officer, id)).rejects.toMatchObject({ code: 'file-quarantined' });
    expect(await test.get(SystemQueries).status()).toMatchObject({ virusScanner: 'silent' });
    await test.get(RetryQuarantined).run();
    await test.workOff();
    expect([(await view(id)).state, (await texts(id)).length]).toEqual(['unreadable', 0]);

    clamd.mood = 'well';
    await test.get(RetryQuarantined).run();
    await test.workOff();
    expect(await view(id)).toMatchObject({ state: 'ready', findings: { violation: 1 } });
    expect(await test.get(SystemQueries).status()).toMatchObject({ virusScanner: 'on' });
  }, 60_000);

  it('a file in quarantine that turns out to be infected ends refused', async () => {
    clamd.mood = 'hangs-up';
    const id = await submit(`${charterText('chậm')}${testVirus}`);
    await test.workOff();
    clamd.mood = 'well';
    await test.get(RetryQuarantined).run();
    await test.workOff();
    expect((await view(id)).unreadable?.code).toBe('file-infected');
  }, 60_000);

  it('a clean file is asked about once, whichever rounds hold it, and opens while the scanner is away', async () => {
    const asked = clamd.sent.length;
    const id = await submit(charterText('sạch'));
    await submit(charterText('sạch'));
    await test.workOff();
    expect(clamd.sent.length).toBe(asked + 1);
    clamd.mood = 'hangs-up';
    expect(await text((await test.get(OpenOriginal).run(officer, id)).bytes)).toBe(charterText('sạch'));
  }, 60_000);

  it('text typed by a person needs no scanner', async () => {
    clamd.mood = 'hangs-up';
    const id = await submit(charterText('gõ lại'));
    await test.workOff();
    await test.get(TypeText).run(officer, id, charterText('gõ'));
    await test.workOff();
    expect((await view(id)).state).toBe('ready');
    await expect(test.get(OpenOriginal).run(officer, id)).rejects.toMatchObject({ code: 'file-quarantined' });
  }, 60_000);

  it('a verdict cannot be changed by the product', async () => {
    await expect(test.sql(`update file_check set verdict = 'clean', signature = null`)).rejects.toThrow(/permission denied/);
    expect(await test.get(Antivirus).state()).toBe('on');
  });
});
