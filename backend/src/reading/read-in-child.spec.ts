import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { badScan, renderScans, sampleLines } from '@huong-uoc/formats/testing';
import { setLogLevel } from '../platform/logging';
import { readInChild } from './read-in-child';
import { readerLimits, type ReaderLimits } from './reader-limits';
import type { ReaderResult } from './reader-messages';

const limits: ReaderLimits = { milliseconds: 3000, pageMilliseconds: 1000, memoryBytes: 200 * 1024 * 1024, outputBytes: 1024 * 1024 };

describe('readInChild', () => {
  let folder: string;
  beforeAll(() => setLogLevel('silent'));
  afterAll(() => setLogLevel('info'));
  beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'huong-uoc-child-spec-'))));
  afterEach(() => rm(folder, { recursive: true }));

  /** A child that does what a hostile file might make a parser do. */
  const behaving = async (program: string, changed: Partial<ReaderLimits> = {}): Promise<ReaderResult & { pid: number }> => {
    const path = join(folder, 'child.cjs');
    const note = join(folder, 'pid');
    await writeFile(path, `require('fs').writeFileSync(${JSON.stringify(note)}, String(process.pid)); const out = process.argv[3]; ${program}`);
    const result = await readInChild(folder, { ...limits, ...changed }, () => undefined, { path, execArgv: [] });
    return { ...result, pid: Number(readFileSync(note, 'utf8')) };
  };
  const alive = (pid: number) => existsSync(`/proc/${pid}`) && !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));

  it('kills a child that runs too long, and says that trying again may help', async () => {
    const result = await behaving('for (;;) {}', { milliseconds: 400 });
    expect(result).toMatchObject({ ok: false, code: 'reading-timeout', retryable: true });
    expect(alive(result.pid)).toBe(false);
  });

  it('kills a child that eats memory outside its heap, and does not offer to try again', async () => {
    const result = await behaving('const held = []; setInterval(() => held.push(Buffer.alloc(20e6, 1)), 20)');
    expect(result).toMatchObject({ ok: false, code: 'reading-memory', retryable: false });
    expect(alive(result.pid)).toBe(false);
  });

  it('calls a burst heap the same fault as slow growth', async () => {
    expect(await behaving('const held = []; for (;;) held.push(new Array(1e5).fill(held.length))')).toMatchObject({ ok: false, code: 'reading-memory' });
  });

  it('kills a child that writes more than it may hand back', async () => {
    expect(await behaving(`const fs = require('fs'); setInterval(() => fs.appendFileSync(out, Buffer.alloc(5e5)), 30)`)).toMatchObject({ ok: false, code: 'reading-output', retryable: false });
  });

  it('calls a child that ends without an answer crashed', async () => {
    expect(await behaving('process.exit(3)')).toMatchObject({ ok: false, code: 'reading-crashed', retryable: true });
    expect(await behaving('process.kill(process.pid, 9)')).toMatchObject({ ok: false, code: 'reading-crashed' });
  });

  it('gives a child more time for every page it recognises, once each', async () => {
    const recognising = (pages: readonly number[]) => `${pages.map((page) => `process.send({ kind: 'recognising', page: ${page} });`).join(' ')} setTimeout(() => process.send({ kind: 'refused', code: 'seen', sentence: '' }, () => process.exit(0)), 1200)`;
    const tight = { milliseconds: 500, pageMilliseconds: 600 };
    expect(await behaving(recognising([1, 2]), tight)).toMatchObject({ code: 'seen' });
    expect(await behaving(recognising([1, 1]), tight)).toMatchObject({ code: 'reading-timeout' });
  });

  it('gives the child nothing of the server’s surroundings', async () => {
    process.env['DATABASE_URL'] = 'postgres://secret@host/db';
    const result = await behaving(`process.send({ kind: 'refused', code: 'seen', sentence: Object.keys(process.env).sort().join(' ') }, () => process.exit(0))`);
    delete process.env['DATABASE_URL'];
    expect(result).toMatchObject({ code: 'seen', sentence: expect.not.stringMatching(/URL|HOME/) });
  });

  const reading = async (bytes: Uint8Array, onProgress: (done: number, total: number) => void = () => undefined) => {
    await writeFile(join(folder, 'input'), bytes);
    return readInChild(folder, readerLimits, onProgress);
  };

  it('refuses by the reader’s own code and sentence', async () => {
    expect(await reading(Buffer.from('MZ\x90\0\x03\0\0\0'.padEnd(600, '\0'), 'latin1'))).toMatchObject({ ok: false, code: 'unsupported-format', retryable: false, sentence: expect.stringContaining('chương trình máy tính') });
  }, 20_000);

  it('recognises a photographed page in the real child, within its memory', async () => {
    const charter = sampleLines(readFileSync(join(__dirname, '../../../libs/formats/test-data/S1.txt'), 'utf8')).slice(24, 40);
    const [page] = await renderScans(charter, { font: 'Be Vietnam Pro', fontSize: 13, dpi: 200, pages: 1, ...badScan, rotation: 1.2 });
    const result = await reading(page?.image ?? new Uint8Array());
    expect(result.ok && [result.reading.format, result.reading.pageReports[0]?.source, result.reading.tree.clauses.map(({ address }) => address)]).toEqual(['image', 'recognised', expect.arrayContaining(['Điều 1 khoản 1', 'Điều 1 khoản 2'])]);
  }, 60_000);

  it('reads a real PDF through the real child and tells how far it is', async () => {
    const told: number[] = [];
    const result = await reading(readFileSync(join(__dirname, '../../../libs/formats/test-data/S1.chromium.pdf')), (done) => told.push(done));
    expect(result.ok && [result.reading.format, result.reading.tree.clauses.map(({ address }) => address)]).toEqual(['pdf', expect.arrayContaining(['Điều 4 khoản 2', 'Điều 6 khoản 3'])]);
    expect(result.ok && told).toEqual(Array.from({ length: (result.ok && result.reading.pages) || 0 }, (_, page) => page + 1));
  }, 20_000);
});
