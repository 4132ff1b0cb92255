import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formats, type FormatProblem } from './index';
import { Chance } from './testing/chance';
import { formatSamples } from './testing/format-samples';
import { fuzzFormat, FuzzInputs } from './testing/fuzz';
import { OutsideReader } from './testing/outside-jest';

const SEED = 20241124;
const hostile = join(__dirname, '..', '..', '..', 'test', 'corpus', 'hostile');
const hostileFiles = readdirSync(hostile).filter((name) => name.endsWith('.bin'));
const ids = formats.map(({ id }) => id);

let reader: OutsideReader;
beforeAll(async () => {
  reader = await OutsideReader.start();
}, 30_000);
afterAll(() => reader.stop());

describe('the fuzzer', () => {
  it('reports a file on which the reader fails, with the file, and goes on', async () => {
    const seen: number[] = [];
    const read = async (bytes: Uint8Array): Promise<void> => {
      seen.push(bytes.length);
      if (seen.length === 3) throw new TypeError('x is undefined');
    };
    const { failures, results } = await fuzzFormat('txt', 5, SEED, { read });
    expect(failures).toEqual([{ index: 2, reason: expect.stringContaining('TypeError: x is undefined'), bytes: expect.any(Uint8Array) }]);
    expect(failures[0]?.bytes).toHaveLength(seen[2] as number);
    expect(results).toEqual({ read: 4 });
  });

  it('reports a file that takes too long', async () => {
    const read = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));
    expect((await fuzzFormat('txt', 1, SEED, { read, maxMilliseconds: 5 })).failures).toEqual([expect.objectContaining({ index: 0, reason: expect.stringMatching(/^took \d+ ms$/) })]);
  });

  it('makes the same file of the same seed and number, another of another, and nearly always a damaged one', async () => {
    const inputs = await FuzzInputs.of('rtf', SEED);
    expect(await inputs.at(7)).toEqual(await (await FuzzInputs.of('rtf', SEED)).at(7));
    expect(await inputs.at(7)).not.toEqual(await (await FuzzInputs.of('rtf', SEED + 1)).at(7));
    const samples = await Promise.all(formatSamples.rtf.good.map((sample) => sample.bytes()));
    let whole = 0;
    for (let index = 0; index < 100; index += 1) {
      const input = Buffer.from(await inputs.at(index));
      if (samples.some((sample) => input.equals(sample))) whole += 1;
    }
    expect(whole).toBeLessThan(5);
  });

  it('chooses evenly enough to reach every byte', () => {
    const chance = new Chance(1, 2);
    expect(new Set(Array.from({ length: 4000 }, () => chance.below(256))).size).toBe(256);
  });
});

describe.each(ids)('damaged %s', (id) => {
  it('ends in a stated result, 200 files of a fixed seed', async () => {
    const { failures, results, slowest } = await fuzzFormat(id, 200, SEED, { read: (bytes) => reader.read(bytes) });
    expect(failures.map(({ index, reason }) => ({ index, reason }))).toEqual([]);
    // A fuzzer that only makes rubbish tests nothing: several results must come up.
    expect(Object.keys(results).length).toBeGreaterThan(1);
    expect(slowest).toBeLessThan(5_000);
  }, 120_000);
});

describe('files that once failed', () => {
  it('end in a stated result, every one', async () => {
    const results: Record<string, string> = {};
    for (const name of hostileFiles) {
      results[name] = await reader.read(new Uint8Array(readFileSync(join(hostile, name)))).then(
        () => 'read',
        (problem: FormatProblem) => (problem.name === 'FormatProblem' ? problem.code : problem.message),
      );
    }
    expect(Object.entries(results).filter(([, result]) => !/^[a-z-]+$/.test(result))).toEqual([]);
    expect(Object.keys(results)).toHaveLength(hostileFiles.length);
  }, 120_000);
});
