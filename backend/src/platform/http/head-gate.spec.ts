import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { HeadGate } from './head-gate';

const chunks = (count: number, size: number) => Readable.from((function* () {
  for (let i = 0; i < count; i += 1) yield Buffer.alloc(size, i);
})());

describe('HeadGate', () => {
  it('lets nothing of a refused file through, and says why', async () => {
    const passed: Buffer[] = [];
    const gate = HeadGate.before(chunks(3, 600_000), () => Promise.reject(new Error('a program')));
    gate.on('data', (chunk: Buffer) => passed.push(chunk));
    await expect(new Promise((_resolve, reject) => gate.on('error', reject))).rejects.toThrow('a program');
    expect(passed).toEqual([]);
  });

  it('shows a small file whole and a large one by its head, and passes every byte on', async () => {
    const seen: [number, boolean][] = [];
    const admit = async (head: Buffer, whole: boolean) => void seen.push([head.length, whole]);
    expect((await buffer(HeadGate.before(chunks(2, 10), admit))).length).toBe(20);
    expect((await buffer(HeadGate.before(chunks(30, 100_000), admit))).length).toBe(3_000_000);
    expect(seen).toEqual([[20, true], [1_100_000, false]]);
  });

  it('ends with an error when the sender is cut off', async () => {
    const source = new Readable({ read: () => undefined });
    const gate = HeadGate.before(source, async () => undefined);
    source.push(Buffer.from('half'));
    setImmediate(() => source.destroy());
    await expect(buffer(gate)).rejects.toThrow();
  });

  it('asks nobody about an empty file', async () => {
    expect((await buffer(HeadGate.before(Readable.from([]), () => Promise.reject(new Error('asked'))))).length).toBe(0);
  });
});
