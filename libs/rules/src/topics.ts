import type { Extent } from './extent';
import { extentAround } from './extent';
import type { Match, Matcher } from './matcher';
import type { Reading } from './reading';
import type { Rulebook } from './rulebook';

/** Category → how strongly the words around a hit speak of it. */
export type Topics = ReadonlyMap<string, number>;

/** How far, in syllables, topic words are looked for: in the sentence, then in the clause. */
const topicReach = 80;
const clauseReach = 300;

/** A word inside the hit counts this much; outside it counts less with every syllable between. */
const insideWeight = 1.5;
const halvedAfter = 40;

/** Longer words say more surely what is spoken of. */
const lengthWeight = (syllables: number): number => Math.min(2, 0.5 + 0.5 * syllables);

const topicsIn = (rulebook: Rulebook, reading: Reading, extent: Extent, hit: Extent): Topics => {
  const scores = new Map<string, number>();
  for (let token = extent.from; token < extent.to; token += 1) {
    for (let at = reading.firstAt(token); at !== -1; at = reading.nextAtSame(at)) {
      const category = rulebook.topics.get(reading.concepts[at] as number);
      const end = reading.ends[at] as number;
      if (category === undefined || end > extent.to) continue;
      const distance = Math.max(0, hit.from - end, token - hit.to);
      const isInside = token < hit.to && end > hit.from;
      const weight = lengthWeight(end - token) * (isInside ? insideWeight : halvedAfter / (halvedAfter + distance));
      scores.set(category, (scores.get(category) ?? 0) + weight);
    }
  }
  return scores;
};

/** What the words around a hit speak of: those of its sentence, else of the clause, else of what governs it. */
export const topicsAround = (rulebook: Rulebook, reading: Reading, hit: Match, governing: () => readonly Matcher[]): Topics => {
  const near = topicsIn(rulebook, reading, extentAround(reading.tokens, hit, 3, topicReach), hit);
  if (near.size > 0) return near;
  const anywhere = topicsIn(rulebook, reading, { from: Math.max(0, hit.from - clauseReach), to: Math.min(reading.tokens.count, hit.to + clauseReach) }, hit);
  if (anywhere.size > 0) return anywhere;
  for (const matcher of governing()) {
    const whole = { from: 0, to: matcher.over.tokens.count };
    const above = topicsIn(rulebook, matcher.over, whole, whole);
    if (above.size > 0) return above;
  }
  return near;
};
