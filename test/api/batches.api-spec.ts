import JSZip from 'jszip';
import type { Batch, BatchComparison, BatchFile, Charter, DecidedMany, LiveEvent, ManifestReport, Problem } from '@huong-uoc/contracts';
import { renderDocx } from '@huong-uoc/formats/testing';
import { batchOf, decide, linesOf, openBatch, sendFile, untilBatch, untilLinesRead, uploader, type SentFile } from '../support/batches';
import type { BrowserLike } from '../support/browser-like';
import { registerCharter, submitRound, untilRead } from '../support/charters';
import { inhabit, type World } from '../support/personas';
import { startProgram, type Program } from '../support/running-program';

const charterText = (village: string, commune: string, extra = ''): string =>
  [
    `ỦY BAN NHÂN DÂN ${commune.toUpperCase()}`, village.toUpperCase(), 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'QUY ƯỚC', village.toUpperCase(),
    '(Được cuộc họp cộng đồng dân cư thông qua ngày 20 tháng 4 năm 2024; được công nhận tại Quyết định số 58/QĐ-UBND ngày 02 tháng 5 năm 2024 của Ủy ban nhân dân xã)',
    'Điều 1. Họp thôn', '1. Mỗi hộ cử một người dự họp thôn, nam hoặc nữ đều được dự và biểu quyết.', '2. Trưởng thôn gửi giấy mời trước ba ngày và niêm yết tại nhà văn hóa của thôn.',
    'Điều 2. Giữ gìn vệ sinh', '1. Các hộ quét dọn đường làng, ngõ xóm vào ngày chủ nhật hằng tuần.', '2. Không vứt rác ra suối, ra đường; rác được gom về một chỗ.', extra, 'TRƯỞNG THÔN', '(đã ký)',
  ].filter((line) => line !== '').join('\n');
const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text));
const zipOf = async (parts: Record<string, Uint8Array | string>): Promise<Uint8Array> => {
  const zip = new JSZip();
  for (const [name, content] of Object.entries(parts)) zip.file(name, content, { createFolders: false });
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
};

describe('a batch of files', () => {
  let program: Program;
  let world: World;
  let officer: BrowserLike;
  let commune: string;
  beforeAll(async () => {
    program = await startProgram();
    world = await inhabit(program);
    officer = world.persona('commune', 'own').browser;
    commune = `${world.units.own.kind} ${world.units.own.name}`;
  }, 120_000);
  afterAll(() => program?.stop(), 30_000);

  const send = (batch: Batch, file: SentFile) => sendFile(program, officer, batch.id, file);
  const said = async (work: Promise<unknown>): Promise<{ status: number; body: string }> => {
    const error = (await work.then(() => undefined, (problem: unknown) => problem)) as { originalResponse?: { getStatus(): number; getBody(): string } } | undefined;
    return { status: error?.originalResponse?.getStatus() ?? 0, body: error?.originalResponse?.getBody() ?? '' };
  };
  const manifest = (batch: Batch, name: string, bytes: string | Uint8Array) => {
    const form = new FormData();
    form.set('file', new File([bytes as string], name));
    return officer.send('PUT', `/batches/${batch.id}/manifest`, form);
  };
  const only = async (batch: Batch): Promise<BatchFile> => {
    const [line] = await linesOf(officer, batch.id);
    if (line === undefined) throw new Error('the batch has no line');
    return line;
  };

  describe('refuses before a byte is taken', () => {
    it('a batch of a commune out of reach, to open, to see and to send to', async () => {
      expect((await officer.send('POST', '/batches', { communeId: world.units.sibling.id, title: 'Tập' })).status).toBe(404);
      const batch = await openBatch(officer, world.units.own.id);
      const stranger = world.persona('commune', 'sibling').browser;
      expect((await stranger.send('GET', `/batches/${batch.id}`)).status).toBe(404);
      expect((await said(sendFile(program, stranger, batch.id, { name: 'a.txt', bytes: bytesOf('x') }))).status).toBe(404);
      expect((await linesOf(officer, batch.id))).toEqual([]);
    });

    it('a forged write, an empty file, a name with a path in it, a file over 50 MB', async () => {
      const batch = await openBatch(officer, world.units.own.id);
      const file = { name: 'a.txt', bytes: bytesOf('x') };
      expect((await said(sendFile(program, officer, batch.id, file, { headers: { ...officer.ownHeaders, 'x-csrf-token': 'forged' } }))).status).toBe(403);
      const begin = async (name: string, length: number) => {
        const metadata = ['batch', batch.id, 'name', name].reduce((all, part, at) => (at % 2 === 0 ? `${all}${all === '' ? '' : ','}${part} ` : `${all}${Buffer.from(part).toString('base64')}`), '');
        const { status, body } = await officer.send('POST', '/uploads', undefined, { 'tus-resumable': '1.0.0', 'upload-length': String(length), 'upload-metadata': metadata });
        return [status, (body as Problem).code];
      };
      expect(await begin('a.txt', 0)).toEqual([422, 'empty-file']);
      expect(await begin('../../etc/cron.d/x.txt', 5)).toEqual([422, 'bad-file-name']);
      expect(await begin('a.txt', 51 * 1024 * 1024)).toEqual([413, 'file-too-large']);
      expect(await begin('a.zip', 201 * 1024 * 1024)).toEqual([413, 'file-too-large']);
      expect((await batchOf(officer, batch.id)).uploads).toEqual([]);
    });

    it('an upload of another commune, to ask about and to end', async () => {
      const batch = await openBatch(officer, world.units.own.id);
      const url = await new Promise<string>((resolve, reject) => {
        const upload = uploader(program, officer, batch.id, { name: 'a.txt', bytes: bytesOf('x'.repeat(100)) }, { chunkSize: 10, onChunkComplete: () => void upload.abort().then(() => resolve(upload.url ?? '')), onError: reject });
        upload.start();
      });
      const path = new URL(url, program.url).pathname.replace('/api', '');
      const stranger = world.persona('commune', 'sibling').browser;
      expect((await stranger.send('HEAD', path, undefined, { 'tus-resumable': '1.0.0' })).status).toBe(404);
      expect((await stranger.send('DELETE', path, undefined, { 'tus-resumable': '1.0.0' })).status).toBe(404);
      expect((await officer.send('DELETE', path, undefined, { 'tus-resumable': '1.0.0' })).status).toBe(204);
      expect((await batchOf(officer, batch.id)).uploads).toEqual([]);
    });
  });

  it('goes on where a broken connection left off, byte for byte', async () => {
    const batch = await openBatch(officer, world.units.own.id);
    const bytes = bytesOf(charterText('Thôn Nà Pài', commune, `Phụ lục ${'từ '.repeat(40_000)}.`));
    const file = { name: 'Quy ước Nà Pài.txt', bytes };
    const url = await new Promise<string>((resolve, reject) => {
      const upload = uploader(program, officer, batch.id, file, { chunkSize: 64 * 1024, onChunkComplete: (_size, sent) => void (sent >= 64 * 1024 && upload.abort().then(() => resolve(upload.url ?? ''))), onError: reject });
      upload.start();
    });
    const [pending] = (await batchOf(officer, batch.id)).uploads;
    expect(pending).toMatchObject({ fileName: file.name, sizeBytes: bytes.length });
    expect(pending?.receivedBytes).toBeGreaterThan(0);
    expect(pending?.receivedBytes).toBeLessThan(bytes.length);
    await sendFile(program, officer, batch.id, file, { uploadUrl: url });
    await untilLinesRead(officer, batch.id, 1);
    const line = await only(batch);
    expect(line).toMatchObject({ number: 1, fileName: file.name, reading: 'read', sizeBytes: bytes.length });
    expect((await officer.send('GET', `/batch-files/${line.id}/original`)).body).toBe(Buffer.from(bytes).toString());
  }, 60_000);

  it('reads the head of a paper, proposes its village and dates, and hands it in once however often it is asked to', async () => {
    const batch = await openBatch(officer, world.units.own.id);
    const live = await officer.listen();
    await send(batch, { name: 'quy uoc.docx', bytes: await renderDocx(charterText('Thôn Nà Pài', commune).split('\n'), { numbering: 'typed' }) });
    await untilLinesRead(officer, batch.id, 1);
    const line = await only(batch);
    expect(line.preflight).toMatchObject({ adoptedOn: { value: '2024-04-20' }, recognisedOn: { value: '2024-05-02' }, recognitionNumber: { value: '58/QĐ-UBND' }, form: { value: 'quy-uoc' } });
    expect(line.preflight?.villages[0]).toMatchObject({ villageId: world.villages.own.id });
    expect(line).toMatchObject({ unmet: {}, values: { villageId: world.villages.own.id, policy: 'new-charter', adoptedOn: '2024-04-20', era: 'ND-61-2023', title: 'Quy ước thôn Nà Pài' } });
    expect((await officer.send('POST', `/batches/${batch.id}/actions`, { action: 'commit' })).status).toBe(409);
    expect((await officer.send('POST', `/batches/${batch.id}/decisions`, { decision: 'accepted' })).body as DecidedMany).toEqual({ changed: 1, left: 0 });
    const commits = await Promise.all([1, 2, 3].map(() => officer.send('POST', `/batches/${batch.id}/actions`, { action: 'commit' })));
    expect(commits.map(({ status }) => status).every((status) => status === 202 || status === 409)).toBe(true);
    await untilBatch(officer, batch.id, ({ state }) => state === 'closed');
    const { outcome } = await only(batch);
    expect(outcome).toMatchObject({ state: 'handed-in' });
    const charter = (await officer.send('GET', `/charters/${outcome?.charterId}`)).body as Charter;
    expect(charter).toMatchObject({ title: 'Quy ước thôn Nà Pài', recognitionNumber: '58/QĐ-UBND', village: { id: world.villages.own.id } });
    expect(charter.rounds.map(({ id }) => id)).toEqual([outcome?.roundId]);
    expect(await untilRead(officer, outcome?.roundId ?? '')).toMatchObject({ state: 'ready', format: 'docx' });
    expect((await decideStatus(await only(batch), { decision: 'skipped' }))).toBe(409);
    live.close();
    expect((live.heard as LiveEvent[]).some(({ topic, batchId }) => topic === 'batch' && batchId === batch.id)).toBe(true);
  }, 60_000);

  const decideStatus = async (line: BatchFile, change: object) => (await officer.send('PATCH', `/batch-files/${line.id}`, { version: line.version, ...change })).status;

  it('proposes a new round where the village has a charter, and asks what to do with a text it knows', async () => {
    const text = charterText('Thôn Nà Pài', commune, 'Điều 3. Thi hành quy ước này từ ngày được công nhận.');
    const charter = await registerCharter(officer, world.villages.own.id, { title: 'Quy ước bảo vệ rừng' });
    const known = await untilRead(officer, (await submitRound(officer, charter.id, text, 'cũ.txt')).id);
    const batch = await openBatch(officer, world.units.own.id);
    await send(batch, { name: 'một.txt', bytes: bytesOf(text) });
    await send(batch, { name: 'hai.txt', bytes: bytesOf(text) });
    await send(batch, { name: 'ba.txt', bytes: bytesOf(text.replace('ba ngày', 'năm ngày')) });
    await untilLinesRead(officer, batch.id, 3);
    const [one, two, three] = (await linesOf(officer, batch.id)) as [BatchFile, BatchFile, BatchFile];
    expect(one).toMatchObject({ values: { policy: 'link', roundId: known.id }, unmet: { policy: expect.any(String) } });
    expect(two.duplicates.map(({ kind, fileId }) => [kind, fileId])).toContainEqual(['same-bytes', one.id]);
    expect(three.duplicates.every(({ kind, similarity }) => kind === 'near' && similarity < 1)).toBe(true);
    expect(three.duplicates.length).toBeGreaterThan(0);
    const compared = (await officer.send('GET', `/batch-files/${three.id}/comparison?with=${known.id}`)).body as BatchComparison;
    expect(compared.differences.map(({ address, before, now }) => [address, before?.includes('ba ngày'), now?.includes('năm ngày')])).toEqual([['Điều 1 khoản 2', true, true]]);
    expect((await officer.send('POST', `/batches/${batch.id}/decisions`, { decision: 'accepted' })).body as DecidedMany).toEqual({ changed: 0, left: 3 });
    await decide(officer, one, { decision: 'accepted', values: { policy: 'link' } });
    await decide(officer, two, { decision: 'skipped' });
    await decide(officer, (await linesOf(officer, batch.id))[2] as BatchFile, { decision: 'accepted', values: { policy: 'new-round', kind: 'sector', charterId: charter.id } });
    await officer.send('POST', `/batches/${batch.id}/actions`, { action: 'commit' });
    await untilBatch(officer, batch.id, ({ state }) => state === 'closed');
    const outcomes = (await linesOf(officer, batch.id)).map(({ outcome }) => outcome);
    expect(outcomes).toMatchObject([{ state: 'linked', roundId: known.id }, null, { state: 'handed-in', charterId: charter.id }] as object);
    const after = (await officer.send('GET', `/charters/${charter.id}`)).body as Charter;
    expect(after.rounds.map(({ number }) => number)).toEqual([2, 1]);
  }, 60_000);

  it('refuses to accept a line without a village, and a decision on what somebody else has changed', async () => {
    const batch = await openBatch(officer, world.units.own.id);
    await send(batch, { name: 'không rõ.txt', bytes: bytesOf(`HƯƠNG ƯỚC\nTHÔN KHÔNG ĐÂU\nĐiều 1. Nước sạch\n${'Nhà nào dẫn nước từ suối về thì phải giữ rừng đầu nguồn và trả công cho người coi máng. '.repeat(4)}`) });
    await untilLinesRead(officer, batch.id, 1);
    const line = await only(batch);
    const refused = await officer.send('PATCH', `/batch-files/${line.id}`, { version: line.version, decision: 'accepted' });
    expect([refused.status, (refused.body as Problem).fields]).toMatchObject([400, { villageId: expect.any(String) }]);
    const changed = await decide(officer, line, { values: { villageId: world.villages.own.id, policy: 'new-charter', adoptedOn: '2030-01-01' } });
    expect(changed).toMatchObject({ corrected: ['villageId', 'policy', 'adoptedOn'], unmet: { adoptedOn: expect.any(String) } });
    expect(await decideStatus(line, { decision: 'skipped' })).toBe(409);
  }, 60_000);

  describe('a ZIP', () => {
    it('becomes one line a file, with its folders as hints and none of its paths', async () => {
      const batch = await openBatch(officer, world.units.own.id);
      const bytes = await zipOf({
        'Thôn Nà Pài/bản quét/2019.txt': charterText('Thôn', commune, 'Bản năm 2019, có thêm nhiều chữ khác hẳn.').replace('THÔN\n', ''),
        '../../../etc/passwd.txt': 'root:x:0:0 Quy ước một dòng', 'C:\\Windows\\quy uoc.txt': 'Quy ước hai dòng', 'trống.txt': '', '__MACOSX/._a.txt': 'x', 'trong.zip': await zipOf({ 'a.txt': 'a' }), 'chương trình.docx': Buffer.concat([Buffer.from('4d5a90000300000004000000ffff0000b800000000000000', 'hex'), Buffer.alloc(512)]),
      });
      await send(batch, { name: 'cả xã.zip', bytes });
      const after = await untilLinesRead(officer, batch.id, 4);
      expect(after.archives).toMatchObject([{ state: 'unpacked', files: 4, leftOut: [{ name: 'trống.txt' }, { name: 'trong.zip' }] }]);
      const lines = await linesOf(officer, batch.id);
      expect(lines.map(({ folder, fileName }) => `${folder}|${fileName}`)).toEqual(['Thôn Nà Pài/bản quét|2019.txt', 'etc|passwd.txt', 'C/Windows|quy uoc.txt', '|chương trình.docx']);
      expect(lines[0]?.preflight?.villages[0]).toMatchObject({ villageId: world.villages.own.id });
      expect(lines[3]).toMatchObject({ reading: 'refused', refused: { code: 'unsupported-format' }, unmet: { reading: expect.stringContaining('chương trình') } });
    }, 60_000);

    it('that is a bomb is refused whole, before anything of it is unpacked', async () => {
      const batch = await openBatch(officer, world.units.own.id);
      await send(batch, { name: 'bom.zip', bytes: await zipOf({ 'a.txt': ' '.repeat(30 * 1024 * 1024) }) });
      const after = await untilBatch(officer, batch.id, ({ archives }) => archives[0]?.state === 'refused');
      expect(after.archives[0]?.refused).toMatchObject({ code: 'compression-ratio', sentence: expect.stringContaining('nén bất thường') });
      const crowded = new JSZip();
      for (let index = 0; index < 5001; index += 1) crowded.file(`${index}.txt`, 'x');
      await send(batch, { name: 'đông.zip', bytes: await crowded.generateAsync({ type: 'uint8array' }) });
      expect((await untilBatch(officer, batch.id, ({ archives }) => archives[1]?.state === 'refused')).archives[1]?.refused?.code).toBe('too-many-entries');
      expect(await linesOf(officer, batch.id)).toEqual([]);
    }, 60_000);
  });

  it('takes a manifest, matches it by file name, and says what is wrong by row and column', async () => {
    const batch = await openBatch(officer, world.units.own.id);
    await send(batch, { name: 'ban1.txt', bytes: bytesOf(`Một văn bản không có phần đầu.\n${'Điều này nói về nếp sống của thôn. '.repeat(20)}`) });
    await untilLinesRead(officer, batch.id, 1);
    const csv = ['\uFEFFTên tệp;Thôn;Loại;Ngày thông qua;Ghi chú', 'BAN1.TXT;na pai;riêng một lĩnh vực;20/4/2019;x', 'ban2.txt;Thôn Lạ;chung;31/2/2020;', ';Nà Pài;;;', 'ban3.txt;Nà Pài;gì đó;;'].join('\r\n');
    const { status, body } = await manifest(batch, 'bảng kê.csv', csv);
    expect(status).toBe(200);
    const report = body as ManifestReport;
    expect(report).toMatchObject({ rows: 4, matched: 1 });
    expect(report.errors.map(({ row, column }) => [row, column])).toEqual([[1, 'Ghi chú'], [3, 'Thôn'], [3, 'Ngày thông qua'], [4, 'Tên tệp'], [5, 'Loại']]);
    expect(report.errors.every(({ sentence }) => sentence.endsWith('.'))).toBe(true);
    expect(await only(batch)).toMatchObject({ manifestRow: 2, values: { villageId: world.villages.own.id, kind: 'sector', adoptedOn: '2019-04-20', era: 'QD-22-2018' }, unmet: {} });
    expect((await manifest(batch, 'hỏng.xlsx', 'PK\u0003\u0004 hỏng')).status).toBe(400);
  }, 60_000);

  it('is given up with everything in it, and takes nothing more', async () => {
    const batch = await openBatch(officer, world.units.own.id);
    expect(((await officer.send('POST', `/batches/${batch.id}/actions`, { action: 'discard' })).body as Batch).state).toBe('discarded');
    expect((await said(send(batch, { name: 'a.txt', bytes: bytesOf('x') }))).status).toBe(409);
    const list = await officer.send('GET', '/batches?state=discarded');
    expect((list.body as { items: Batch[] }).items.map(({ id }) => id)).toContain(batch.id);
    expect((await world.persona('commune', 'parent').browser.send('GET', `/batches/${batch.id}`)).status).toBe(200);
  });
});

