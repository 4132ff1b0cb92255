/** Counts of adjacent syllable pairs (and single syllables of very short texts), the shape by which two clauses are compared. */
export type Profile = { readonly grams: ReadonlyMap<string, number>; readonly size: number };

const syllable = /[\p{L}\p{N}]+/gu;

/** The profile of a clause's words; case and punctuation do not matter. */
export function profileOf(text: string): Profile {
  const words = text.toLowerCase().match(syllable) ?? [];
  const grams = new Map<string, number>();
  const add = (gram: string) => grams.set(gram, (grams.get(gram) ?? 0) + 1);
  for (const word of words) add(word);
  for (let i = 1; i < words.length; i += 1) add(`${words[i - 1]} ${words[i]}`);
  return { grams, size: words.length + Math.max(0, words.length - 1) };
}

/** Dice's measure of two profiles, 0 (nothing shared) to 1 (same words in the same order). */
export function similarity(a: Profile, b: Profile): number {
  if (a.size + b.size === 0) return 1;
  const [small, large] = a.grams.size <= b.grams.size ? [a, b] : [b, a];
  let shared = 0;
  for (const [gram, count] of small.grams) shared += Math.min(count, large.grams.get(gram) ?? 0);
  return (2 * shared) / (a.size + b.size);
}
