import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import JSZip from 'jszip';
import type { CurrentUser } from '../platform/auth';
import { Database } from '../platform/database';
import { Storage } from '../platform/storage';
import { openTestApplication } from '../testing';
import { FakeClamd, testVirus } from '../testing/fake-clamd';
import { layTerritory } from '../testing/territory';
import { BatchFilesQueries } from './batch-files.queries';
import { BatchesQueries } from './batches.queries';
import { BatchesRepository } from './batches.repository';
import { OpenBatch } from './open-batch';
import { OpenFile } from './open-file';
import { RetryQuarantinedFiles } from './preflight/retry-quarantined-files.job';
import { TakeFile } from './take-file';

const socket = join(tmpdir(), `huong-uoc-intake-clamd-${process.pid}.sock`);
const paper = 'QUY ƯỚC\nTHÔN NÀ PHẦY\nĐiều 1. Họp thôn\n1. Mỗi hộ cử một người dự họp, nam hoặc nữ đều được biểu quyết việc chung của cả thôn.\n2. Giấy mời gửi trước ba ngày và niêm yết ở nhà văn hóa của thôn.\n';

describe('files of a batch before a virus scanner', () => {
  const test = openTestApplication(undefined, '', { CLAMD_URL: `unix://${socket}` });
  const clamd = new FakeClamd();
  let officer: CurrentUser;
  let batchId: string;
  beforeAll(async () => {
    await clamd.listen(socket);
    const land = await layTerritory(test);
    officer = await land.person('commune', land.communes[0]);
    batchId = await test.get(OpenBatch).run(officer, { communeId: land.communes[0], title: 'Tập' });
  });
  afterAll(() => clamd.close());

  const put = async (fileName: string, bytes: Buffer, isArchive = false) => {
    const stored = await test.get(Storage).put(Readable.from([bytes]), 1_000_000);
    await test.get(Database).write(async (tx) => {
      const batch = await test.get(BatchesRepository).hold(tx, batchId);
      if (batch !== undefined) await test.get(TakeFile).run(tx, batch, { ...stored, fileName, folder: '', origin: 'upload', archiveId: null }, isArchive);
    });
    await test.workOff();
  };
  const line = async (name: string) => (await test.get(BatchFilesQueries).list(officer, batchId, { show: 'all', page: 1 })).items.find(({ fileName }) => fileName === name);

  it('an infected one is not read, cannot be accepted, and is given to nobody', async () => {
    await put('a.txt', Buffer.from(`${paper}${testVirus}`));
    const found = await line('a.txt');
    expect(found).toMatchObject({ reading: 'refused', refused: { code: 'file-infected' }, unmet: { reading: expect.stringContaining('vi rút') }, preflight: { form: null } });
    await expect(test.get(OpenFile).run(officer, found?.id ?? '')).rejects.toMatchObject({ code: 'file-infected' });
  }, 30_000);

  it('waits while the scanner is silent, archives too, and is read when it answers', async () => {
    clamd.mood = 'hangs-up';
    await put('b.txt', Buffer.from(paper));
    await put('c.zip', await new JSZip().file('trong.txt', `${paper}Điều 2. Khác\nMột điều khác.\n`).generateAsync({ type: 'nodebuffer' }), true);
    expect(await line('b.txt')).toMatchObject({ reading: 'refused', refused: { code: 'file-quarantined' }, unmet: { reading: expect.any(String) } });
    expect((await test.get(BatchesQueries).one(officer, batchId)).archives).toMatchObject([{ state: 'refused', refused: { code: 'file-quarantined' } }]);
    await test.get(RetryQuarantinedFiles).run();
    expect(await line('b.txt')).toMatchObject({ reading: 'refused' });
    clamd.mood = 'well';
    await test.get(RetryQuarantinedFiles).run();
    await test.workOff();
    expect(await line('b.txt')).toMatchObject({ reading: 'read', refused: null });
    expect(await line('trong.txt')).toMatchObject({ reading: 'read', from: 'archive' });
  }, 60_000);
});
