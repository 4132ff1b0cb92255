import type { Chance } from './chance';

/** One way to damage a file; `others` are further files of the same format. */
type Mutation = (bytes: Uint8Array, chance: Chance, others: readonly Uint8Array[], tokens: readonly string[]) => Uint8Array;

/** No mutated file grows beyond this: size limits have tests of their own. */
const LARGEST = 1 << 20;
const LENGTHS = [0, 1, 2, 0x7f, 0x80, 0xff, 0x100, 0x7fff, 0x8000, 0xffff, 0x1_0000, 0x7fff_ffff, 0x8000_0000, 0xffff_fffe, 0xffff_ffff];
const EMPTY = new Uint8Array();

function join(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(Math.min(LARGEST, parts.reduce((sum, { length }) => sum + length, 0)));
  let at = 0;
  for (const part of parts) {
    const fits = part.subarray(0, whole.length - at);
    whole.set(fits, at);
    at += fits.length;
  }
  return whole;
}

function chunkOf(bytes: Uint8Array, chance: Chance): Uint8Array {
  const at = chance.below(bytes.length);
  return bytes.subarray(at, at + chance.size(bytes.length));
}

function insertedAt(bytes: Uint8Array, at: number, what: readonly Uint8Array[]): Uint8Array {
  return join(bytes.subarray(0, at), ...what, bytes.subarray(at));
}

const flipBits: Mutation = (bytes, chance) => {
  const changed = bytes.slice();
  for (let count = chance.size(16); count > 0; count -= 1) {
    const at = chance.below(changed.length);
    changed[at] = (changed[at] ?? 0) ^ (1 << chance.below(8));
  }
  return changed;
};

const overwrite: Mutation = (bytes, chance) => {
  const changed = bytes.slice();
  for (let count = chance.size(16); count > 0; count -= 1) changed[chance.below(changed.length)] = chance.below(256);
  return changed;
};

const truncate: Mutation = (bytes, chance) => bytes.slice(0, chance.below(bytes.length));
const remove: Mutation = (bytes, chance) => {
  const at = chance.below(bytes.length);
  return join(bytes.subarray(0, at), bytes.subarray(at + chance.size(bytes.length)));
};

const splice: Mutation = (bytes, chance, others) => {
  const other = chance.pick(others.length === 0 ? [bytes] : others);
  return insertedAt(bytes, chance.below(bytes.length), [chunkOf(other, chance)]);
};

const repeat: Mutation = (bytes, chance) => {
  const chunk = chunkOf(bytes, chance);
  return insertedAt(bytes, chance.below(bytes.length), Array.from({ length: chance.size(2000) }, () => chunk));
};

/** A number that says how much follows becomes one that lies. */
const writeLength: Mutation = (bytes, chance) => {
  const width = chance.pick([1, 2, 4]);
  if (bytes.length < 4) return bytes;
  const changed = bytes.slice();
  const view = new DataView(changed.buffer, changed.byteOffset, changed.byteLength);
  const at = chance.below(changed.length - 3);
  const value = chance.pick(LENGTHS);
  if (width === 1) view.setUint8(at, value & 0xff);
  else if (width === 2) view.setUint16(at, value & 0xffff, chance.below(4) > 0);
  else view.setUint32(at, value, chance.below(4) > 0);
  return changed;
};

/** A word of the format where it does not belong, often nested in itself. */
const insertToken: Mutation = (bytes, chance, _others, tokens) => {
  if (tokens.length === 0) return flipBits(bytes, chance, [], []);
  const token = new TextEncoder().encode(chance.pick(tokens));
  return insertedAt(bytes, chance.below(bytes.length + 1), Array.from({ length: chance.below(3) > 0 ? 1 : chance.size(4000) }, () => token));
};

const MUTATIONS: readonly Mutation[] = [flipBits, flipBits, overwrite, overwrite, truncate, remove, splice, repeat, writeLength, writeLength, writeLength, insertToken, insertToken];

/** Damages a file in one to four ways. */
export function mutate(bytes: Uint8Array, chance: Chance, others: readonly Uint8Array[], tokens: readonly string[]): Uint8Array {
  let changed = bytes;
  for (let count = 1 + chance.below(4); count > 0; count -= 1) changed = changed.length === 0 ? EMPTY : chance.pick(MUTATIONS)(changed, chance, others, tokens);
  return changed;
}
