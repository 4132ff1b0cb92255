import JSZip from 'jszip';
import { CompoundFile } from '../cfb/compound-file';
import { isCompoundFile } from '../cfb/compound-streams';
import { type FormatId, FormatProblem, readDocument } from '../index';
import { Chance } from './chance';
import { decodeOnly } from './decode-only';
import { formatSamples } from './format-samples';
import { fuzzTokens } from './fuzz-tokens';
import { mutateXml } from './mutate-xml';
import { mutate } from './mutations';
import { writeCompoundFile } from './write-compound-file';

/** Reads bytes as the product does; resolves with anything, rejects with a `FormatProblem` or with a failure. */
export type ReadBytes = (bytes: Uint8Array) => Promise<unknown>;

/** A damaged file that did not end in a stated result. */
export interface FuzzFailure {
  readonly index: number;
  readonly reason: string;
  readonly bytes: Uint8Array;
}

/** What came of a run: how often each result was stated, what failed, and the slowest file in milliseconds. */
export interface FuzzOutcome {
  readonly results: Readonly<Record<string, number>>;
  readonly failures: readonly FuzzFailure[];
  readonly slowest: number;
}

/** How to run: from which file on, how to read, how long one file may take by which clock (milliseconds); `onInput` hears of every file before it is read. */
export interface FuzzOptions {
  readonly from?: number;
  readonly read?: ReadBytes;
  readonly maxMilliseconds?: number;
  readonly clock?: () => number;
  readonly onInput?: (index: number, bytes: Uint8Array) => void | Promise<void>;
}

const MAX_MILLISECONDS = 5_000;

/** Pictures are read up to their bitmaps; recognition itself would take days. */
const readWhole: ReadBytes = (bytes) => readDocument(bytes, { recognise: decodeOnly });

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** Damages one part inside a zip: damage to the zip itself is nearly always noticed before any part is read. */
async function mutatePart(bytes: Uint8Array, chance: Chance, tokens: readonly string[]): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes);
  const names = Object.keys(zip.files).filter((name) => name.endsWith('.xml'));
  const content = await Promise.all(names.map((name) => zip.file(name)?.async('uint8array') ?? new Uint8Array()));
  const at = chance.below(names.length);
  const part = content[at] ?? new Uint8Array();
  zip.file(names[at] ?? 'a.xml', chance.below(2) === 0 ? mutateXml(part, chance) : mutate(part, chance, content, tokens));
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

/** Damages one stream inside a Compound File, for the same reason. */
function mutateStream(bytes: Uint8Array, chance: Chance, tokens: readonly string[]): Uint8Array {
  const file = new CompoundFile(bytes, 'fuzz');
  const streams = Object.fromEntries(file.rootNames().map((name) => [name, file.stream(name) ?? new Uint8Array()]));
  const name = chance.pick(Object.keys(streams));
  streams[name] = mutate(streams[name] ?? new Uint8Array(), chance, Object.values(streams), tokens);
  return writeCompoundFile(streams);
}

/** The damaged files of a format: the same seed and number, the same damage. */
export class FuzzInputs {
  private constructor(
    private readonly samples: readonly Uint8Array[],
    private readonly tokens: readonly string[],
    private readonly seed: number,
  ) {}

  static async of(format: FormatId, seed: number): Promise<FuzzInputs> {
    const samples = await Promise.all(formatSamples[format].good.map((sample) => sample.bytes()));
    return new FuzzInputs(samples, fuzzTokens[format] ?? [], seed);
  }

  async at(index: number): Promise<Uint8Array> {
    const chance = new Chance(this.seed, index);
    const sample = chance.pick(this.samples);
    const inside = chance.below(4) > 0;
    if (inside && isZip(sample)) return mutatePart(sample, chance, this.tokens);
    if (inside && isCompoundFile(sample)) return mutateStream(sample, chance, this.tokens);
    return mutate(sample, chance, this.samples, this.tokens);
  }
}

/** A refusal that only caught a slip of the program is told apart: it is no failure, but worth a look. */
function stated({ code, cause }: FormatProblem): string {
  const slip = (cause instanceof TypeError && !cause.message.startsWith('The encoded data')) || cause instanceof ReferenceError;
  return slip ? `${code} (${cause.name})` : code;
}

async function resultOf(bytes: Uint8Array, read: ReadBytes): Promise<{ result: string } | { failure: string }> {
  try {
    await read(bytes);
    return { result: 'read' };
  } catch (error) {
    if (error instanceof FormatProblem || (error as Error).name === 'FormatProblem') return { result: stated(error as FormatProblem) };
    return { failure: String((error as Error).stack ?? error).slice(0, 2000) };
  }
}

/**
 * Reads `count` damaged files of a format. Every one must end in a document or a `FormatProblem` within its time;
 * whatever else happens is a failure with the bytes that caused it. Memory is the caller's to watch.
 */
export async function fuzzFormat(format: FormatId, count: number, seed: number, options: FuzzOptions = {}): Promise<FuzzOutcome> {
  const { from = 0, read = format === 'image' ? readWhole : readDocument, maxMilliseconds = MAX_MILLISECONDS, clock = () => performance.now(), onInput } = options;
  const inputs = await FuzzInputs.of(format, seed);
  const results: Record<string, number> = {};
  const failures: FuzzFailure[] = [];
  let slowest = 0;
  for (let index = from; index < from + count; index += 1) {
    const bytes = await inputs.at(index);
    await onInput?.(index, bytes);
    const started = clock();
    const outcome = await resultOf(bytes, read);
    const spent = clock() - started;
    slowest = Math.max(slowest, spent);
    if ('failure' in outcome) failures.push({ index, reason: outcome.failure, bytes });
    else if (spent > maxMilliseconds) failures.push({ index, reason: `took ${Math.round(spent)} ms`, bytes });
    else results[outcome.result] = (results[outcome.result] ?? 0) + 1;
  }
  return { results, failures, slowest };
}
