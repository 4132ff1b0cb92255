import { Readable } from 'node:stream';
import { FakeClamd, testVirus } from '../../testing/fake-clamd';
import { Clamd, ScannerSilent } from './clamd';

describe('the virus scanner', () => {
  const fake = new FakeClamd();
  let url: string;
  beforeAll(async () => (url = await fake.listen(0)));
  afterAll(() => fake.close());
  beforeEach(() => (fake.mood = 'well'));
  const check = (...chunks: (string | Buffer)[]) => new Clamd(url).check(Readable.from(chunks.map((chunk) => Buffer.from(chunk as string))));

  it('is silent where nobody listens, and says so', async () => {
    const nobody = new Clamd('tcp://127.0.0.1:1');
    await expect(nobody.check(Readable.from([Buffer.from('x')]))).rejects.toThrow(ScannerSilent);
    expect(await nobody.answers()).toBe(false);
    await expect(new Clamd('unix:///nowhere/clamd.sock').check(Readable.from([Buffer.from('x')]))).rejects.toThrow(ScannerSilent);
  });

  it.each(['hangs-up', 'refuses-size', 'talks-nonsense'] as const)('counts as silent when it %s: no file is clean by mistake', async (mood) => {
    fake.mood = mood;
    await expect(check(Buffer.alloc(3_000_000, 65))).rejects.toThrow(ScannerSilent);
  });

  it('counts as silent when it takes the question and says nothing', async () => {
    fake.mood = 'silent';
    expect(await new Clamd(url).answers()).toBe(false);
  }, 10_000);

  it('names what it found, wherever the file is cut into chunks', async () => {
    expect(await check('Điều 1. ', testVirus.slice(0, 20), testVirus.slice(20), ' Hết.')).toEqual({ infected: true, signature: 'Eicar-Test-Signature' });
  });

  it('is sent every byte once, whatever their number', async () => {
    const bytes = Buffer.from(Array.from({ length: 700_000 }, (_, index) => (index * 31) % 256));
    expect(await check(bytes.subarray(0, 1), bytes.subarray(1, 400_000), bytes.subarray(400_000))).toEqual({ infected: false });
    expect(fake.sent.at(-1)?.equals(bytes)).toBe(true);
    expect(await check('')).toEqual({ infected: false });
    expect(await new Clamd(url).answers()).toBe(true);
  });
});
