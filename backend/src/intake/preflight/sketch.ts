import { foldSyllable } from '@huong-uoc/text';

/** Three syllables in a row, hashed: what two texts are compared by. */
export type Shingles = ReadonlySet<number>;

const syllable = /[\p{L}\p{N}]+/gu;
const width = 3;
const bandCount = 21;
const rowsPerBand = 3;

/** The shingles of a text; case, punctuation, numbering style and tone placement do not matter. */
export function shinglesOf(text: string): Shingles {
  const words = (text.toLowerCase().match(syllable) ?? []).map(foldSyllable);
  const shingles = new Set<number>();
  for (let at = 0; at + width <= words.length; at += 1) shingles.add(hashOf(words.slice(at, at + width).join(' ')));
  return shingles;
}

/** Shared shingles ÷ all shingles: 1 = the same words in the same order, 0 = nothing in common. */
export function alikeness(a: Shingles, b: Shingles): number {
  if (a.size + b.size === 0) return 0;
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const shingle of small) if (large.has(shingle)) shared += 1;
  return shared / (a.size + b.size - shared);
}

/**
 * Min-hash bands: two texts that are alike by half have a band in common with 94 in 100, by 70 in 100 with 99.9. So a database
 * can be asked for the few texts worth comparing.
 */
export function bandsOf(shingles: Shingles): number[] {
  if (shingles.size === 0) return [];
  const least = new Uint32Array(bandCount * rowsPerBand).fill(0xffff_ffff);
  for (const shingle of shingles) {
    for (let row = 0; row < least.length; row += 1) {
      const value = mix(shingle ^ Math.imul(row + 1, 0x9e37_79b1));
      if (value < (least[row] as number)) least[row] = value;
    }
  }
  return Array.from({ length: bandCount }, (_, band) => {
    let hash = band;
    for (let row = 0; row < rowsPerBand; row += 1) hash = mix(hash ^ (least[band * rowsPerBand + row] as number));
    return hash | 0;
  });
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c_9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x0100_0193);
  return hash >>> 0;
}

/** Spreads 32 bits evenly (the finaliser of MurmurHash3). */
function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85eb_ca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2_ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
