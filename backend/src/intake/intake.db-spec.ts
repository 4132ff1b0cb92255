import { mkdir, mkdtemp, readdir, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { readLetterhead } from '@huong-uoc/clauses';
import { uploadLimits, type BatchFile } from '@huong-uoc/contracts';
import { badScan, bindScans, renderScans } from '@huong-uoc/formats/testing';
import type { CurrentUser } from '../platform/auth';
import { readConfig } from '../platform/config';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { Storage } from '../platform/storage';
import { openTestApplication } from '../testing';
import { layTerritory, type Territory } from '../testing/territory';
import { AddVillage, LoadUnits } from '../units';
import { ActOnBatch } from './act-on-batch';
import { BatchFilesQueries } from './batch-files.queries';
import { BatchesQueries } from './batches.queries';
import { BatchesRepository } from './batches.repository';
import { CommitBatch } from './commit/commit-batch.job';
import { DecideFile } from './decide-file';
import { DecideMany } from './decide-many';
import { TakeHotFile } from './hot-folder/take-hot-file';
import { WatchHotFolder } from './hot-folder/watch-hot-folder.job';
import { LinesRepository } from './lines.repository';
import { OpenBatch } from './open-batch';
import { matchVillage } from './preflight/match-village';
import { VillageNames } from './preflight/village-names.queries';
import { TakeFile } from './take-file';
import { BeginUpload } from './uploads/begin-upload';
import { SweepUploads } from './uploads/sweep-uploads.job';
import { UploadStore } from './uploads/upload-store';

const paper = (village: string, own = ''): string =>
  `QUY ƯỚC\n${village}\n(Thông qua ngày 20 tháng 4 năm 2024)\nĐiều 1. Họp\n1. Mỗi hộ cử một người dự họp, nam hoặc nữ đều được biểu quyết việc chung của cả thôn.\n2. Giấy mời gửi trước ba ngày và niêm yết ở nhà văn hóa.\n${own}`;

describe('a batch on its way', () => {
  const test = openTestApplication();
  let land: Territory;
  let officer: CurrentUser;
  beforeAll(async () => {
    land = await layTerritory(test);
    officer = await land.person('commune', land.communes[0]);
  });

  const open = (actor = officer, communeId = land.communes[0]) => test.get(OpenBatch).run(actor, { communeId, title: 'Tập' });
  const put = async (batchId: string, fileName: string, content: string | Uint8Array, folder = '') => {
    const stored = await test.get(Storage).put(Readable.from([Buffer.from(content as string)]), 50_000_000);
    await test.get(Database).write(async (tx) => {
      const batch = await test.get(BatchesRepository).hold(tx, batchId);
      if (batch !== undefined) await test.get(TakeFile).run(tx, batch, { ...stored, fileName, folder, origin: 'upload', archiveId: null }, false);
    });
  };
  const lines = async (batchId: string): Promise<BatchFile[]> => (await test.get(BatchFilesQueries).list(officer, batchId, { show: 'all', page: 1 })).items;
  const rounds = async () => (await test.sql<{ n: number }>('select count(*)::int as n from round'))[0]?.n ?? 0;

  it('cannot be opened for a village, a province, or a commune out of reach', async () => {
    for (const id of [land.villages[0], land.province, land.communes[1]]) await expect(open(officer, id)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('takes the same bytes under the same name once, and shows what it is asked for only to whoever may see it', async () => {
    const batchId = await open();
    for (let time = 0; time < 3; time += 1) await put(batchId, 'a.txt', paper('THÔN NÀ PHẦY', 'Một.'));
    expect(await lines(batchId)).toHaveLength(1);
    const [line] = await lines(batchId);
    const stranger = await land.person('commune', land.communes[1]);
    await expect(test.get(BatchFilesQueries).one(stranger, line?.id ?? '')).rejects.toMatchObject({ code: 'not-found' });
    await expect(test.get(BatchesQueries).one(stranger, batchId)).rejects.toMatchObject({ code: 'not-found' });
    await expect(test.get(DecideFile).run(stranger, line?.id ?? '', { version: 1, decision: 'skipped' })).rejects.toMatchObject({ code: 'not-found' });
    await expect(test.get(DecideMany).run(stranger, batchId, { decision: 'skipped' })).rejects.toMatchObject({ code: 'not-found' });
    await expect(test.get(ActOnBatch).run(stranger, batchId, 'discard')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('makes every line once when its job dies in the middle, runs twice and runs beside itself', async () => {
    const batchId = await open();
    const before = await rounds();
    for (const n of [1, 2, 3, 4]) await put(batchId, `${n}.txt`, `${paper('THÔN NÀ PHẦY')}Điều 2. Việc thứ ${n}\n${`Điều riêng của văn bản số ${n} nói về việc ${'abcd'[n - 1]}. `.repeat(30)}`);
    await test.workOff();
    for (const line of await lines(batchId)) await test.get(DecideFile).run(officer, line.id, { version: line.version, values: { kind: 'sector', policy: 'new-charter', title: `Quy ước ${line.number}` }, decision: 'accepted' });
    // The machine fails at the third line's round, as if the power went.
    await test.sqlAsOwner(`create function fail_third() returns trigger language plpgsql as $$ begin if new.file_name = '3.txt' then raise exception 'power cut'; end if; return new; end $$`);
    await test.sqlAsOwner('create trigger fail_third before insert on round for each row execute function fail_third()');
    const job = test.get(CommitBatch);
    const ids = { batchId, accountId: officer.id };
    await expect(job.run(ids)).rejects.toThrow('power cut');
    expect(await rounds()).toBe(before + 2);
    expect((await test.sql(`select from charter_version where title = 'Quy ước 3'`))).toHaveLength(0);
    await test.sqlAsOwner('drop trigger fail_third on round');
    await Promise.all([job.run(ids), job.run(ids), job.run(ids)]);
    await job.run(ids);
    expect(await rounds()).toBe(before + 4);
    expect((await lines(batchId)).map(({ outcome }) => outcome?.state)).toEqual(['handed-in', 'handed-in', 'handed-in', 'handed-in']);
  }, 60_000);

  it('says of a line why it could not be carried out, leaves nothing half made, and lets it be decided anew', async () => {
    const batchId = await open();
    for (const n of [1, 2]) await put(batchId, `chung ${n}.txt`, `${paper('THÔN NÀ PHẦY')}Điều 2. Riêng\n${`Đây là bản chung số ${n}, lời ${'xy'[n - 1]} khác. `.repeat(40)}`);
    await test.workOff();
    for (const line of await lines(batchId)) await test.get(DecideFile).run(officer, line.id, { version: line.version, values: { policy: 'new-charter', title: `Chung ${line.number}` }, decision: 'accepted' });
    await test.get(ActOnBatch).run(officer, batchId, 'commit');
    await test.workOff();
    const [first, second] = await lines(batchId);
    expect([first?.outcome?.state, second?.outcome?.state]).toEqual(['handed-in', 'failed']);
    expect(second?.outcome?.sentence).toContain('đã có một hương ước, quy ước chung');
    expect(await test.get(BatchesQueries).one(officer, batchId)).toMatchObject({ state: 'open', counts: { done: 1, failed: 1 } });
    await test.get(DecideFile).run(officer, second?.id ?? '', { version: second?.version ?? 0, values: { policy: 'new-round' }, decision: 'accepted' });
    await test.get(ActOnBatch).run(officer, batchId, 'commit');
    await test.workOff();
    expect((await lines(batchId))[1]?.outcome).toMatchObject({ state: 'handed-in', charterId: first?.outcome?.charterId });
    expect(await test.get(BatchesQueries).one(officer, batchId)).toMatchObject({ state: 'closed' });
  }, 60_000);

  it('recognises the first page of a scan only, which says whose charter it is, and does not call its text a copy of anything', async () => {
    const head = `ỦY BAN NHÂN DÂN XÃ PHỦ THÔNG\nTHÔN NÀ PHẦY\nQUY ƯỚC\nTHÔN NÀ PHẦY, XÃ PHỦ THÔNG, TỈNH THÁI NGUYÊN\n(Công nhận tại Quyết định số 58/QĐ-UBND ngày 02 tháng 5 năm 2024 của Ủy ban nhân dân xã Phủ Thông)`;
    const body = Array.from({ length: 40 }, (_, at) => `Điều ${at + 1}. Việc chung của thôn\nMỗi hộ cử một người dự họp, nam hoặc nữ đều được biểu quyết việc chung của cả thôn.`).join('\n');
    const pages = await renderScans(`${head}\n${body}`.split('\n'), { font: 'Be Vietnam Pro', fontSize: 14, dpi: 200, ...badScan });
    expect(pages.length).toBeGreaterThan(1);
    const batchId = await open();
    await put(batchId, 'scan0001.pdf', await bindScans(pages.map(({ image }) => image)));
    await test.workOff();
    const [line] = await lines(batchId);
    expect(line).toMatchObject({ reading: 'first-page', format: 'pdf', pages: pages.length, refused: null, duplicates: [], values: { villageId: land.villages[0], recognisedOn: '2024-05-02', recognitionNumber: '58/QĐ-UBND' } });
    expect(line?.notes.some((note) => note.includes('không nhận dạng'))).toBe(false);
    const cover = await renderScans(['QUY ƯỚC', 'THÔN NÀ PHẦY'], { font: 'Be Vietnam Pro', fontSize: 14, dpi: 150 });
    await put(batchId, 'scan0002.pdf', await bindScans([...cover, ...pages.slice(0, 1)].map(({ image }) => image)));
    await test.workOff();
    expect((await lines(batchId))[1]).toMatchObject({ pages: 2, refused: null, values: { villageId: land.villages[0] } });
  }, 90_000);

  it('carries nothing out for an account that was closed meanwhile', async () => {
    const leaving = await land.person('commune', land.communes[0]);
    const batchId = await open(leaving);
    await put(batchId, 'a.txt', paper('THÔN NÀ PHẦY', 'Bản của người đi.'));
    await test.workOff();
    const [line] = await lines(batchId);
    await test.get(DecideFile).run(officer, line?.id ?? '', { version: line?.version ?? 0, values: { policy: 'new-charter', kind: 'sector', title: 'X' }, decision: 'accepted' });
    await test.sqlAsOwner('update account set disabled_at = now() where id = $1', [leaving.id]);
    await test.get(CommitBatch).run({ batchId, accountId: leaving.id });
    expect((await lines(batchId))[0]?.outcome).toMatchObject({ state: 'failed', roundId: null });
  }, 30_000);

  it('leaves its opening, committing and skipping in the audit book', async () => {
    const batchId = await open();
    await put(batchId, 'a.txt', paper('THÔN NÀ PHẦY', 'Bản bỏ qua.'));
    await test.get(DecideMany).run(officer, batchId, { decision: 'skipped' });
    const entries = await test.sql<{ action: string }>(`select action from audit_entry where subject_type = 'batch' and subject_id = $1 order by id`, [batchId]);
    expect(entries.map(({ action }) => action)).toEqual(['batch.opened', 'batch.lines-decided']);
  });

  it('reads a line that was skipped before its reading came, once somebody takes it back', async () => {
    const batchId = await open();
    const stored = await test.get(Storage).put(Readable.from([Buffer.from(paper('THÔN NÀ PHẦY', 'Bỏ qua rồi lấy lại.'))]), 1_000_000);
    // In one transaction, so that its job cannot come in between.
    await test.get(Database).write(async (tx) => {
      const batch = await test.get(BatchesRepository).hold(tx, batchId);
      if (batch === undefined) return;
      await test.get(TakeFile).run(tx, batch, { ...stored, fileName: 'a.txt', folder: '', origin: 'upload', archiveId: null }, false);
      for (const line of await test.get(LinesRepository).unsettled(tx, batchId)) await test.get(LinesRepository).decide(tx, line, 'skipped', officer.id);
    });
    await test.workOff();
    const [skipped] = await lines(batchId);
    expect(skipped).toMatchObject({ reading: 'waiting', decision: 'skipped' });
    await test.get(DecideFile).run(officer, skipped?.id ?? '', { version: skipped?.version ?? 0, decision: 'undecided' });
    await test.workOff();
    expect((await lines(batchId))[0]).toMatchObject({ reading: 'read', decision: 'undecided' });
  }, 30_000);

  describe('uploads', () => {
    const begin = (batchId: string, length: number) => test.get(BeginUpload).run(officer, { length, metadata: { batch: batchId, name: 'x.txt', folder: null } });

    it('that came whole while the server died are taken in by the sweep, once', async () => {
      const batchId = await open();
      const text = paper('THÔN NÀ PHẦY', 'Gửi xong lúc máy tắt.');
      const id = await begin(batchId, Buffer.byteLength(text));
      await mkdir(join(test.get(UploadStore).path(id), '..'), { recursive: true });
      await writeFile(test.get(UploadStore).path(id), text);
      await Promise.all([test.get(SweepUploads).run(), test.get(SweepUploads).run()]);
      expect((await lines(batchId)).map(({ fileName }) => fileName)).toEqual(['x.txt']);
      expect(await test.get(UploadStore).onDisk()).not.toContain(id);
    });

    it('that turn out to be neither an archive nor a file of a size that is taken are dropped, and hold up nobody', async () => {
      const batchId = await open();
      const length = uploadLimits.fileBytes + 1;
      const bad = await test.get(BeginUpload).run(officer, { length, metadata: { batch: batchId, name: 'x.zip', folder: null } });
      const text = paper('THÔN NÀ PHẦY', 'Đứng sau một tệp quá lớn.');
      const good = await begin(batchId, Buffer.byteLength(text));
      await writeFile(test.get(UploadStore).path(bad), '');
      await truncate(test.get(UploadStore).path(bad), length);
      await writeFile(test.get(UploadStore).path(good), text);
      await test.get(SweepUploads).run();
      expect((await lines(batchId)).map(({ fileName }) => fileName)).toEqual(['x.txt']);
      expect((await test.get(BatchesQueries).one(officer, batchId)).uploads).toEqual([]);
      expect(await test.get(UploadStore).onDisk()).not.toContain(bad);
    }, 30_000);

    it('that nobody went on with for a week are dropped with their bytes; younger ones stay', async () => {
      const batchId = await open();
      const id = await begin(batchId, 100);
      await writeFile(test.get(UploadStore).path(id), 'ten bytes.');
      const days = (n: number) => new Date(Date.now() + n * 86_400_000);
      await test.get(Clock).at(days(6), () => test.get(SweepUploads).run());
      expect((await test.get(BatchesQueries).one(officer, batchId)).uploads).toMatchObject([{ receivedBytes: 10, sizeBytes: 100 }]);
      await test.get(Clock).at(days(8), () => test.get(SweepUploads).run());
      expect((await test.get(BatchesQueries).one(officer, batchId)).uploads).toEqual([]);
      expect(await test.get(UploadStore).onDisk()).not.toContain(id);
    });
  });

  describe('the hot folder', () => {
    let root: string;
    let watch: WatchHotFolder;
    const code = '90001';
    beforeAll(async () => {
      root = await mkdtemp(join(tmpdir(), 'huong-uoc-hot-'));
      await test.sqlAsOwner('update unit_period_record set code = $2 where unit_id = $1', [land.communes[0], code]);
      for (const folder of [code, `${code}/Thôn Nà Phầy`, '99999']) await mkdir(join(root, folder));
      watch = new WatchHotFolder(readConfig({ NODE_ENV: 'test', HOT_FOLDER: root }, 'worker'), test.get(TakeHotFile));
    });
    afterAll(() => rm(root, { recursive: true, force: true }));

    const hot = async () => test.sql<{ id: string; file: string; folder: string }>(`select f.id, f.file_name as file, f.folder from intake_file f join intake_batch b on b.id = f.batch_id where b.origin = 'hot-folder' and b.commune_id = $1 order by f.number`, [land.communes[0]]);

    it('is left alone while a file still grows, and takes it once it rests', async () => {
      const file = join(root, code, 'Thôn Nà Phầy', 'scan.txt');
      await writeFile(file, 'QUY');
      await watch.run();
      await writeFile(file, paper('THÔN NÀ PHẦY', 'Bản quét.'));
      await watch.run();
      expect(await hot()).toEqual([]);
      await watch.run();
      expect(await hot()).toMatchObject([{ file: 'scan.txt', folder: 'Thôn Nà Phầy' }]);
      const [day = ''] = await readdir(join(root, code, 'da-nhan'));
      expect(await readFile(join(root, code, 'da-nhan', day, 'Thôn Nà Phầy', 'scan.txt'), 'utf8')).toContain('Bản quét.');
    });

    it('is looked into from the beginning after a restart, and a file whose move was cut off is not taken twice', async () => {
      await writeFile(join(root, code, 'Thôn Nà Phầy', 'scan.txt'), paper('THÔN NÀ PHẦY', 'Bản quét.'));
      const restarted = new WatchHotFolder(readConfig({ NODE_ENV: 'test', HOT_FOLDER: root }, 'worker'), test.get(TakeHotFile));
      await restarted.run();
      await restarted.run();
      expect(await hot()).toHaveLength(1);
      const [day = ''] = await readdir(join(root, code, 'da-nhan'));
      expect((await readdir(join(root, code, 'da-nhan', day, 'Thôn Nà Phầy'))).sort()).toEqual(['scan (2).txt', 'scan.txt']);
    });

    it('puts aside, with the reason beside it, what is empty, too large, a link, or in a folder of no commune', async () => {
      const secret = join(root, '..', `secret-${process.pid}.txt`);
      await writeFile(secret, 'không được đọc');
      await writeFile(join(root, code, 'rỗng.txt'), '');
      await symlink(secret, join(root, code, 'liên kết.txt'));
      await symlink(join(root, '99999'), join(root, code, 'thư mục ngoài'));
      await writeFile(join(root, '99999', 'lạc.txt'), 'x');
      await writeFile(join(root, code, 'lớn.txt'), 'x');
      await truncate(join(root, code, 'lớn.txt'), 51 * 1024 * 1024);
      await watch.run();
      await watch.run();
      expect(await hot()).toHaveLength(1);
      expect((await readdir(join(root, code, 'bi-tu-choi'))).sort()).toEqual(['liên kết.txt', 'liên kết.txt.ly-do.txt', 'lớn.txt', 'lớn.txt.ly-do.txt', 'rỗng.txt', 'rỗng.txt.ly-do.txt', 'thư mục ngoài', 'thư mục ngoài.ly-do.txt'].sort());
      expect(await readFile(join(root, '99999', 'bi-tu-choi', 'lạc.txt.ly-do.txt'), 'utf8')).toContain('Không có xã, phường nào mã “99999”');
      expect(await readFile(secret, 'utf8')).toBe('không được đọc');
      await rm(secret);
    });
  });
});

describe('villages under all their names', () => {
  const test = openTestApplication();

  it('are known by the old commune, the district and the province their papers name', async () => {
    await test.get(LoadUnits).run('system');
    const [old] = await test.sql<{ id: string }>(`select p.unit_id as id from unit_period p join unit u on u.id = p.unit_id where u.level = 'commune' and p.code = '02005' and p.valid_to = '2025-06-30'`);
    const [now] = await test.sql<{ id: string }>('select to_unit_id as id from unit_succession where from_unit_id = $1', [old?.id]);
    const places = [{ communeId: old?.id ?? '', from: '1997-01-01', to: '2025-06-30' }, { communeId: now?.id ?? '', from: '2025-07-01', to: null }];
    const id = await test.get(AddVillage).run('system', { kind: 'Thôn', name: 'Nà Phầy', demo: false, places });
    const known = await test.get(VillageNames).of(now?.id ?? '');
    const head = (commune: string) => readLetterhead(`UBND ${commune}\nQUY ƯỚC THÔN NÀ PHẦY, ${commune}, HUYỆN BẠCH THÔNG, TỈNH BẮC KẠN\nĐiều 1. A`);
    const { guesses, elsewhere } = matchVillage(known, { letterhead: head('XÃ QUÂN HÀ'), fileName: 'a', folder: '' });
    expect([guesses[0]?.villageId, elsewhere]).toEqual([id, null]);
    expect(guesses[0]?.reason).toMatch(/xã QUÂN HÀ, huyện BẠCH THÔNG, tỉnh BẮC KẠN/);
    expect(matchVillage(known, { letterhead: head('XÃ CỔ LINH'), fileName: 'a', folder: '' }).elsewhere).toBe('XÃ CỔ LINH');
  }, 30_000);
});
