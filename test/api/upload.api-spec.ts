import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, Packer, Paragraph } from 'docx';
import type { Charter, LiveEvent, Problem, Round } from '@huong-uoc/contracts';
import type { BrowserLike } from '../support/browser-like';
import { fileForm, registerCharter, submitRound, titleBlock, untilRead } from '../support/charters';
import { inhabit, type World } from '../support/personas';
import { startProgram, type Program } from '../support/running-program';

const lines = [...titleBlock.split('\n'), 'Điều 1. Họp thôn', '1. Mỗi hộ có một phiếu.', '2. Chỉ nam giới được dự họp và biểu quyết việc của thôn.'];
const program512 = Buffer.concat([Buffer.from('4d5a90000300000004000000ffff0000b800000000000000', 'hex'), Buffer.alloc(512)]);

describe('handing in a text', () => {
  let program: Program;
  let world: World;
  let officer: BrowserLike;
  let charter: Charter;
  beforeAll(async () => {
    program = await startProgram();
    world = await inhabit(program);
    officer = world.persona('commune', 'own').browser;
    charter = await registerCharter(officer, world.villages.own.id);
  }, 120_000);
  afterAll(() => program?.stop(), 30_000);

  const stored = async () => (await program.look<{ n: number }>('select count(*)::int as n from round'))[0]?.n;
  const refused = async (form: FormData) => {
    const { status, body } = await officer.send('POST', `/charters/${charter.id}/rounds`, form);
    return { status, code: (body as Problem).code, said: (body as Problem).detail ?? (body as Problem).title };
  };
  /** One file part with a name exactly as given. */
  const multipart = (name: string, bytes: Buffer) => {
    const head = `--x\r\nContent-Disposition: form-data; name="purpose"\r\n\r\ndraft\r\n--x\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`;
    return Buffer.concat([Buffer.from(head), bytes, Buffer.from('\r\n--x--\r\n')]);
  };

  describe('refuses by name and stores nothing', () => {
    let before: number | undefined;
    beforeAll(async () => (before = await stored()));
    afterEach(async () => expect(await stored()).toBe(before));

    it('an empty file', async () => {
      expect(await refused(fileForm('', 'Quy ước.txt', 'draft'))).toMatchObject({ status: 422, code: 'empty-file' });
    });

    it('a program, whatever it is called, and says what it is', async () => {
      expect(await refused(fileForm(program512, 'Quy ước.docx', 'draft'))).toMatchObject({ status: 415, code: 'unsupported-format', said: expect.stringContaining('chương trình máy tính') });
    });

    it('a picture of a kind that is not read, and says what to send instead', async () => {
      const gif = Buffer.concat([Buffer.from('GIF89a'), Buffer.alloc(64)]);
      expect(await refused(fileForm(gif, 'Quy ước.pdf', 'draft'))).toMatchObject({ code: 'unsupported-format', said: expect.stringContaining('lưu ảnh thành JPG') });
    });

    it.each([
      ['a path upwards', '../../etc/cron.d/x.txt', 'bad-file-name'],
      ['a Windows path', 'C:\\x\\quy uoc.txt', 'bad-file-name'],
      ['a direction override that hides the ending', 'quy-uoc-\u202Etxt.exe', 'bad-file-name'],
      ['a NUL', 'quy-uoc.txt\u0000.exe', 'bad-file-name'],
      ['nothing in it', '', 'bad-file-name'],
    ])('a name with %s', async (_what, name, code) => {
      const { status, body } = await officer.sendBytes(`/charters/${charter.id}/rounds`, 'multipart/form-data; boundary=x', multipart(name, Buffer.from(lines.join('\n'))));
      expect([status, (body as Problem).code]).toEqual([422, code]);
    });

    it('a file over 50 MB, without taking it into memory', async () => {
      const memory = memoryOf();
      memory.forget();
      const before = memory.now();
      expect(await refused(fileForm(Buffer.alloc(200 * 1024 * 1024, 'a'), 'Quy ước.txt', 'draft'))).toMatchObject({ status: 413, code: 'file-too-large' });
      expect(memory.highest() - before).toBeLessThan(50);
    }, 60_000);

    it('an unknown purpose, no file, and a body that is no form', async () => {
      expect(await refused(fileForm(lines.join('\n'), 'Quy ước.txt', 'for-fun'))).toMatchObject({ status: 400, code: 'bad-request' });
      const empty = new FormData();
      empty.set('purpose', 'draft');
      expect(await refused(empty)).toMatchObject({ status: 400, code: 'bad-request' });
      expect(await officer.send('POST', `/charters/${charter.id}/rounds`, { purpose: 'draft' })).toMatchObject({ status: 400 });
    });

    it('an upload cut off in the middle, and goes on serving', async () => {
      const half = multipart('Quy ước.txt', Buffer.from(lines.join('\n'))).subarray(0, 300);
      await officer.hangUp(`/charters/${charter.id}/rounds`, 'multipart/form-data; boundary=x', half, 100_000);
      expect((await officer.send('GET', `/charters/${charter.id}`)).status).toBe(200);
    });

    it('a charter of another commune, before reading a byte', async () => {
      const { status } = await world.persona('commune', 'sibling').browser.send('POST', `/charters/${charter.id}/rounds`, fileForm(lines.join('\n'), 'a.txt', 'draft'));
      expect(status).toBe(404);
    });
  });

  const docx = async () => new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children: lines.map((text) => new Paragraph({ text })) }] })));
  const printed = readFileSync(join(__dirname, '../../libs/formats/test-data/S1.chromium.pdf'));

  it.each([
    ['TXT', 'Quy ước.txt', async () => lines.join('\n'), 'txt'],
    ['DOCX', 'Quy ước.docx', docx, 'docx'],
    ['PDF', 'Quy ước.pdf', async () => new Uint8Array(printed), 'pdf'],
  ] as const)('takes a %s from received to ready while its commune watches live', async (_kind, name, bytes, format) => {
    const own = await registerCharter(officer, world.villages.own.id);
    const live = await officer.listen();
    const round = await submitRound(officer, own.id, await bytes(), name);
    // The worker may have begun before the answer was written.
    expect(round).toMatchObject({ number: 1, state: expect.stringMatching(/^(received|reading)$/), fileName: name });
    expect(await untilRead(officer, round.id)).toMatchObject({ state: 'ready', format, findings: { violation: expect.any(Number) } });
    const states = () => (live.heard as LiveEvent[]).filter(({ roundId }) => roundId === round.id).map(({ state }) => state);
    for (let patience = 50; !states().includes('ready') && patience > 0; patience -= 1) await new Promise((resolve) => setTimeout(resolve, 50));
    live.close();
    expect([...new Set(states())]).toEqual(['received', 'reading', 'ready']);
  }, 60_000);

  it.each([
    ['truncated', 'Quy ước.docx', async (): Promise<Uint8Array | string> => (await docx()).slice(0, 2000)],
    ['encrypted', 'Quy ước.docx', locked],
    ['too-little-text', 'Trang bìa.txt', async (): Promise<Uint8Array | string> => 'QUY ƯỚC\nTHÔN NÀ PHẦY, XÃ QUÂN HÀ\n'],
  ] as const)('takes a file that is %s, says so in its row, keeps it, and offers typing', async (code, name, bytes) => {
    const own = await registerCharter(officer, world.villages.own.id);
    const round = await untilRead(officer, (await submitRound(officer, own.id, await bytes(), name)).id);
    expect(round).toMatchObject({ state: 'unreadable', unreadable: { code } });
    expect((await officer.send('GET', `/rounds/${round.id}/original`)).status).toBe(200);
    expect((await officer.send('POST', `/rounds/${round.id}/typed-text`, { text: lines.join('\n') })).status).toBe(200);
    expect(await untilRead(officer, round.id)).toMatchObject({ state: 'ready', findings: { violation: 1 } });
  }, 60_000);

  it('sends an original back byte by byte, as a download under its own name that no browser will run', async () => {
    const name = 'Quy ước thôn Nà Phầy (bản đã công nhận).pdf';
    const own = await registerCharter(officer, world.villages.own.id);
    const round = await submitRound(officer, own.id, new Uint8Array(printed), name);
    const { status, headers } = await officer.send('GET', `/rounds/${round.id}/original`);
    expect(status).toBe(200);
    expect(headers.get('content-disposition')).toBe(`attachment; filename="Quy uoc thon Na Phay _ban da cong nhan_.pdf"; filename*=UTF-8''${encodeURIComponent(name)}`);
    expect([headers.get('x-content-type-options'), headers.get('content-length'), headers.get('cache-control')]).toEqual(['nosniff', String(printed.length), expect.stringContaining('no-store')]);
    const history = (await world.persona('leader', 'parent').browser.send('GET', `/charters/${own.id}/history`)).body as { items: { sentence: string }[] };
    expect(history.items.map(({ sentence }) => sentence)).toContain('Mở bản gốc (lần nộp 1)');
    await untilRead(officer, round.id);
  }, 30_000);

  it('sends everything made of an original as a download that no browser will run or guess at', async () => {
    const submitted = async (bytes: Uint8Array, name: string): Promise<string> => (await untilRead(officer, (await submitRound(officer, (await registerCharter(officer, world.villages.own.id)).id, bytes, name)).id)).id;
    const [pdf, word] = [await submitted(new Uint8Array(printed), 'Quy ước.pdf'), await submitted(await docx(), 'Quy ước.docx')];
    const sent = async (path: string) => {
      const { status, headers } = await officer.send('GET', path);
      return [status, headers.get('content-type'), headers.get('content-disposition')?.split(';')[0], headers.get('x-content-type-options'), headers.get('content-security-policy')];
    };
    const safe = ['attachment', 'nosniff', "default-src 'none'; sandbox"];
    expect(await sent(`/rounds/${pdf}/original`)).toEqual([200, 'application/pdf', ...safe]);
    expect(await sent(`/rounds/${pdf}/pages/1?width=480`)).toEqual([200, 'image/webp', ...safe]);
    expect(await sent(`/rounds/${word}/preview`)).toEqual([200, 'text/html; charset=utf-8', ...safe]);
    const preview = String((await officer.send('GET', `/rounds/${word}/preview`)).body);
    expect(lines.filter((line) => !preview.includes(line))).toEqual([]);
  }, 60_000);

  it('lets a commune take a wrong file back before review, and nobody else', async () => {
    const own = await registerCharter(officer, world.villages.own.id);
    const { id } = await untilRead(officer, (await submitRound(officer, own.id, lines.join('\n'))).id);
    const withdraw = (asker: BrowserLike) => asker.send('POST', `/rounds/${id}/actions`, { action: 'withdraw' });
    expect((await withdraw(world.persona('reviewer', 'parent').browser)).status).toBe(403);
    expect((await withdraw(world.persona('commune', 'sibling').browser)).status).toBe(404);
    expect((await withdraw(officer)).body as Round).toMatchObject({ state: 'withdrawn' });
    expect((await withdraw(officer)).status).toBe(409);
  }, 30_000);
});

/** A Word file under a password, as far as anybody without the password can see. */
async function locked(): Promise<Uint8Array> {
  const bytes = Buffer.alloc(1536);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const name = Buffer.from('EncryptedPackage\0', 'utf16le');
  bytes.set(name, 640);
  bytes[704] = name.length;
  bytes[706] = 2;
  return new Uint8Array(bytes);
}

/** Resident memory of the program in MB: now, and at its highest since `forget`. */
function memoryOf(): { now(): number; highest(): number; forget(): void } {
  const children = readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8').trim().split(' ');
  const pid = children.find((child) => readFileSync(`/proc/${child}/cmdline`, 'utf8').includes('main.all-in-one'));
  const of = (field: string) => Number(new RegExp(`${field}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
  return { now: () => of('VmRSS'), highest: () => of('VmHWM'), forget: () => writeFileSync(`/proc/${pid}/clear_refs`, '5') };
}
