import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { RegisterCharter } from '../charters';
import type { CurrentUser } from '../platform/auth';
import { Clock } from '../platform/clock';
import { Storage } from '../platform/storage';
import { openTestApplication } from '../testing';
import { layTerritory, type Territory } from '../testing/territory';
import { SubmitRound } from './submit-round';
import { SweepUnclaimedFiles } from './sweep-unclaimed-files.job';

const day = 86_400_000;

describe('stored files that no row names', () => {
  const test = openTestApplication();
  let land: Territory;
  let officer: CurrentUser;
  beforeAll(async () => {
    land = await layTerritory(test);
    officer = await land.person('commune', land.communes[0]);
  });
  const store = (words: string) => test.get(Storage).put(Readable.from([Buffer.from(words)]), 1000);
  const isThere = async (sha256: string) => test.get(Storage).read(sha256).then(async (bytes) => (await buffer(bytes)).length > 0, () => false);
  const sweepIn = (days: number) => test.get(Clock).at(new Date(Date.now() + days * day), () => test.get(SweepUnclaimedFiles).run());
  const submit = async (file: { sha256: string; sizeBytes: number }) => {
    const facts = { kind: 'sector', title: 'Quy ước', era: 'ND-61-2023', adoptedOn: '2024-04-20', recognisedOn: null, recognitionNumber: null, recognisedBy: null, inForceFrom: null, inForceTo: null } as const;
    const charter = await test.get(RegisterCharter).run(officer, { villageId: land.villages[0], ...facts });
    return test.get(SubmitRound).run(officer, charter, 'text-in-force', { ...file, fileName: 'Quy ước.txt', format: 'txt' });
  };

  it('stay while they are young, for their row may still be on its way', async () => {
    const young = await store('Vừa gửi.');
    await sweepIn(29);
    expect(await isThere(young.sha256)).toBe(true);
  });

  it('stay all, when more of them lie there than a crash leaves: the database may be the wrong one', async () => {
    const many = await Promise.all(Array.from({ length: 21 }, (_, n) => store(`Tệp ${n}`)));
    await sweepIn(31);
    expect(await Promise.all(many.map(({ sha256 }) => isThere(sha256)))).toEqual(many.map(() => true));
    for (const { sha256 } of many) await test.get(Storage).remove(sha256, new Date(Date.now() + day));
  });

  it('go after thirty days; what any table names stays, originals and papers and pictures alike', async () => {
    const [left, original, paper, picture] = [await store('Bị bỏ lại.'), await store('Bản gốc.'), await store('Quyết định.'), await store('Ảnh trang.')];
    await submit(original);
    await test.sql('insert into page_image (file_sha256, page, width, turned, image_sha256, size_bytes, drawn_at) values ($1, 1, 480, 0, $2, 1, now())', [original.sha256, picture.sha256]);
    await test.sqlAsOwner('create table some_new_slice (paper_sha256 text)');
    await test.sqlAsOwner('grant select on some_new_slice to public');
    await test.sqlAsOwner('insert into some_new_slice values ($1)', [paper.sha256]);
    await test.sqlAsOwner('create table some_other_slice (sha256 text)');
    await test.sqlAsOwner('grant select on some_other_slice to public');
    await test.sqlAsOwner('insert into some_other_slice values ($1)', [paper.sha256]);
    await sweepIn(31);
    expect(await Promise.all([left, original, paper, picture].map(({ sha256 }) => isThere(sha256)))).toEqual([false, true, true, true]);
  });

  it('are named by columns that all keep the law: their name ends in sha256', async () => {
    const strays = await test.sql(
      `select conrelid::regclass::text as "table", a.attname as "column" from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any(k.conkey)
        where k.contype = 'c' and pg_get_constraintdef(k.oid) like '%[0-9a-f]{64}%' and a.attname !~ 'sha256$'`,
    );
    expect(strays).toEqual([]);
  });
});
