import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import s3rver from 's3rver';
import { Problem } from '../http';
import { DiskStorage } from './disk';
import { S3Storage } from './s3';
import { Storage, type StorageDriver } from './storage';

interface FakeS3 {
  run(): Promise<unknown>;
  close(): Promise<unknown>;
}
const folder = mkdtempSync(join(tmpdir(), 'huong-uoc-storage-'));
let s3: FakeS3;
const drivers: Record<string, StorageDriver> = { disk: new DiskStorage(join(folder, 'disk')) };

beforeAll(async () => {
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';
  const port = await freePort();
  const S3rver = s3rver as new (options: object) => FakeS3;
  s3 = new S3rver({ port, address: '127.0.0.1', silent: true, directory: join(folder, 's3'), configureBuckets: [{ name: 'charters' }] });
  await s3.run();
  drivers['s3'] = new S3Storage(`s3://S3RVER:S3RVER@127.0.0.1:${port}/charters/originals?tls=no`);
});
afterAll(async () => {
  await s3.close();
  rmSync(folder, { recursive: true, force: true });
});

describe.each(['disk', 's3'])('storage on %s', (name) => {
  const storage = () => new Storage(drivers[name]!);
  const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

  it('survives a sender who fails before the driver has opened its place, and says why', async () => {
    const refusing = new Readable({ read: () => undefined });
    const put = storage().put(refusing, 1000);
    refusing.destroy(new Problem('unsupported-format'));
    await expect(put).rejects.toMatchObject({ code: 'unsupported-format' });
    const hangingUp = new Readable({ read: () => undefined });
    const cut = storage().put(hangingUp, 1000);
    hangingUp.destroy();
    await expect(cut).rejects.toMatchObject({ code: 'upload-interrupted' });
  });

  it('refuses a file one byte over the limit and keeps nothing of it', async () => {
    const bytes = randomBytes(100_001);
    await expect(storage().put(Readable.from([bytes.subarray(0, 60_000), bytes.subarray(60_000)]), 100_000)).rejects.toMatchObject({ code: 'file-too-large' });
    await expect(storage().read(sha256(bytes))).rejects.toMatchObject({ code: 'not-found' });
  });

  it('refuses a file without content', async () => {
    await expect(storage().put(Readable.from([]), 100)).rejects.toMatchObject({ code: 'empty-file' });
  });

  it('refuses a sending that breaks off, and keeps nothing of it', async () => {
    const sending = new Readable({ read() {} });
    sending.push(Buffer.alloc(70_000, 'a'));
    setTimeout(() => sending.destroy(), 20);
    await expect(storage().put(sending, 1_000_000)).rejects.toMatchObject({ code: 'upload-interrupted' });
  });

  it.each(['../../etc/passwd', 'abc', ''])('knows nothing of the address %j', async (address) => {
    await expect(storage().read(address)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('gives back exactly the bytes it took, more than one part of them, under their hash', async () => {
    const bytes = randomBytes(9_000_001);
    const stored = await storage().put(Readable.from([bytes.subarray(0, 1), bytes.subarray(1)]), 50_000_000);
    expect(stored).toEqual({ sha256: sha256(bytes), sizeBytes: bytes.length });
    expect((await buffer(await storage().read(stored.sha256))).equals(bytes)).toBe(true);
  });

  it('sweeps the half of a broken upload a day later, not before, and never a kept file', async () => {
    const driver = drivers[name]!;
    const half = await driver.receive(Readable.from([Buffer.from('half')]));
    const kept = await storage().put(Readable.from([Buffer.from('kept')]), 100);
    await storage().sweep(new Date());
    await expect(half.keep(sha256(Buffer.from('half')))).resolves.toBeUndefined();
    const second = await driver.receive(Readable.from([Buffer.from('another half')]));
    await storage().sweep(new Date(Date.now() + 90_000_000));
    await expect(second.keep('f'.repeat(64))).rejects.toThrow();
    expect((await buffer(await storage().read(kept.sha256))).toString()).toBe('kept');
  });

  it('lists what has lain long and removes it, but nothing that came again meanwhile', async () => {
    const put = async (words: string) => (await storage().put(Readable.from([Buffer.from(words)]), 1000)).sha256;
    const [left, again] = [await put('left behind'), await put('sent twice')];
    await new Promise((resolve) => setTimeout(resolve, 1100)); // S3 counts whole seconds
    const between = new Date();
    await new Promise((resolve) => setTimeout(resolve, 1100));
    await put('sent twice');
    const old: string[] = [];
    for await (const sha256 of storage().keptBefore(between)) old.push(sha256);
    expect([old.includes(left), old.includes(again)]).toEqual([true, false]);
    for (const sha256 of [left, again]) await storage().remove(sha256, between);
    await expect(storage().read(left)).rejects.toMatchObject({ code: 'not-found' });
    expect((await buffer(await storage().read(again))).toString()).toBe('sent twice');
  });

  it('keeps the same bytes once, however often and under whatever name they come', async () => {
    const bytes = Buffer.from('Điều 1. Con trai, con gái như nhau.');
    const [one, two] = await Promise.all([storage().put(Readable.from([bytes]), 1000), storage().put(Readable.from([bytes]), 1000)]);
    expect(one).toEqual(two);
    expect((await buffer(await storage().read(one.sha256))).toString()).toBe(bytes.toString());
  });
});

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as { port: number };
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
