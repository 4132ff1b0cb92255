import type { Pairing } from './lexicon';
import type { Tokens } from './tokens';

/** One occurrence as the pairing sees it. */
export interface Side {
  readonly concept: number;
  readonly start: number;
  readonly end: number;
  /** Its place among the occurrences. */
  readonly occurrence: number;
}

export interface PairSpan {
  readonly start: number;
  readonly end: number;
  /** The occurrence of the first side. */
  readonly occurrence: number;
}

/** Where the second side may begin after a first side that ends at `end`: right after it or after the joiner, or one filler later; none when more than a comma parts them. */
const joinAt = (pairing: Pairing, tokens: Tokens, end: number): { readonly at: readonly number[]; readonly byComma: boolean } => {
  let at = end;
  let byComma = false;
  if (at < tokens.count && tokens.barriers[at] === 1) byComma = true;
  else if (at < tokens.count && (tokens.barriers[at] as number) > 1) return { at: [], byComma };
  if (pairing.joiners.has(tokens.ids[at] as number)) at += 1;
  else if (!byComma) return { at: [at], byComma };
  return { at: pairing.fillers.has(tokens.ids[at] as number) ? [at, at + 1] : [at], byComma };
};

/** Whether a side is what its sentence begins with: then a comma after it makes a list of subjects. */
const beginsSentence = (pairing: Pairing, tokens: Tokens, start: number): boolean =>
  (tokens.barriers[start] as number) >= 2 || (start > 0 && (tokens.barriers[start] as number) === 0 && (tokens.barriers[start - 1] as number) >= 2 && pairing.fillers.has(tokens.ids[start - 1] as number));

/** Pairs of the two sides that stand side by side; `sides` in the order of their start. */
export const findPairs = (pairing: Pairing, tokens: Tokens, sides: readonly Side[]): PairSpan[] => {
  const byStart = new Map<number, Side[]>();
  for (const side of sides) {
    const same = byStart.get(side.start);
    if (same) same.push(side);
    else byStart.set(side.start, [side]);
  }
  const pairs: PairSpan[] = [];
  for (const first of sides) {
    const { at, byComma } = joinAt(pairing, tokens, first.end);
    for (const second of at.flatMap((place) => byStart.get(place) ?? [])) {
      if (pairing.partners.get(first.concept)?.has(second.concept) !== true) continue;
      if (byComma && !beginsSentence(pairing, tokens, first.start) && second.end < tokens.count && pairing.commaUnlessNext.has(tokens.ids[second.end] as number)) continue;
      pairs.push({ start: first.start, end: second.end, occurrence: first.occurrence });
    }
  }
  return pairs;
};
