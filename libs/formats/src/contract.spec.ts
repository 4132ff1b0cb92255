import { formatProblemSentences, formats, type FormatProblem, type ReadDocument, type ReadingOptions } from './index';
import { compoundFile, foreignSamples } from './testing/foreign-samples';
import { formatSamples } from './testing/format-samples';
import { OutsideReader } from './testing/outside-jest';
import { shortCharter } from './testing/short-charter';

const folded = (document: ReadDocument): string[] => document.paragraphs.map(({ text }) => text.replace(/\s+/g, ' '));

let reader: OutsideReader;
beforeAll(async () => {
  reader = await OutsideReader.start();
}, 30_000);
afterAll(() => reader.stop());

const refusal = async (bytes: Uint8Array, options: ReadingOptions = {}): Promise<FormatProblem> =>
  reader.read(bytes, options).then(
    (document) => {
      throw new Error(`was read as ${document.format}: ${JSON.stringify(document.paragraphs.slice(0, 3))}`);
    },
    (problem: FormatProblem) => problem,
  );

/** A repeatable sequence of whole numbers below `limit`. */
function* numbers(seed: number, limit: number): Generator<number> {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state % limit;
  }
}

async function statedResult(bytes: Uint8Array, options: ReadingOptions): Promise<string> {
  return reader.read(bytes, options).then(
    ({ format }) => format,
    (problem: FormatProblem) => {
      if (problem.name !== 'FormatProblem') throw problem;
      return problem.code;
    },
  );
}

describe('every file', () => {
  it('is refused when empty', async () => expect(await refusal(new Uint8Array())).toMatchObject({ code: 'empty-file' }));

  it.each(foreignSamples)('is refused under its own name when it is %s', async (kind, bytes) => {
    const problem = await refusal(await bytes());
    expect(problem).toMatchObject({ code: 'unsupported-format', details: { recognised: kind } });
    expect(problem.message).toContain((problem.details as { label: string }).label);
  });

  it('is refused as locked when Word locked it', async () => {
    expect(await refusal(compoundFile('EncryptionInfo', 'EncryptedPackage'))).toMatchObject({ code: 'encrypted' });
  });
});

describe.each(formats.map(({ id }) => id))('format %s', (id) => {
  const { good, refused, recognise } = formatSamples[id];
  const options: ReadingOptions = recognise === undefined ? {} : { recognise };

  it.each(refused.map((sample) => [sample.name, sample.code, sample] as const))('refuses %s as %s', async (_name, code, sample) => {
    const problem = await refusal(await sample.bytes(), options);
    expect({ code: problem.code, details: problem.details }).toEqual({ code, details: expect.any(Object) });
    expect(problem.message).toBe((formatProblemSentences[code] as (details: unknown) => string)(problem.details));
  }, 30_000);

  it('refuses a file over the size limit before looking inside', async () => {
    const bytes = await (good[0] as (typeof good)[number]).bytes();
    expect(await refusal(bytes, { ...options, limits: { maxBytes: bytes.length - 1 } })).toMatchObject({ code: 'too-large', details: { bytes: bytes.length, limit: bytes.length - 1 } });
  });

  it('refuses a text over the length limit', async () => {
    expect(await refusal(await (good[0] as (typeof good)[number]).bytes(), { ...options, limits: { maxCharacters: 100 } })).toMatchObject({ code: 'text-too-long' });
  });

  it.each(good.map((sample) => [sample.name, sample] as const))('reads %s whole, twice the same', async (_name, sample) => {
    const document = await reader.read(await sample.bytes(), options);
    expect(document.format).toBe(id);
    expect(folded(document)).toEqual(shortCharter);
    expect(await reader.read(await sample.bytes(), options)).toEqual(document);
  });

  it('comes to a stated result wherever the file is cut', async () => {
    const bytes = await (good[0] as (typeof good)[number]).bytes();
    for (let cut = 1; cut <= 20; cut += 1) {
      expect(await statedResult(bytes.slice(0, Math.floor((bytes.length * cut) / 21)), options)).toMatch(/^[a-z-]+$/);
    }
  }, 60_000);

  it('comes to a stated result whatever bytes are changed', async () => {
    const bytes = await (good[0] as (typeof good)[number]).bytes();
    const places = numbers(20241124, bytes.length);
    const values = numbers(7, 256);
    for (let round = 0; round < 60; round += 1) {
      const changed = bytes.slice();
      for (let count = 0; count < 8; count += 1) changed[places.next().value as number] = values.next().value as number;
      expect(await statedResult(changed, options)).toMatch(/^[a-z-]+$/);
    }
  }, 120_000);
});
