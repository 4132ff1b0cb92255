import type { Topics } from './topics';

/** What one rule says a passage is about; a general rule names no category of its own. */
export interface CategoryVote {
  readonly categories: readonly string[];
  readonly isGeneral: boolean;
}

/** Chosen by measuring F1 per category on all labelled sets: what a special rule says weighs more than the words around the hit. */
const topicWeight = 0.6;
const firstWeight = 1;
const laterWeight = 0.8;
/** A second rule that names the same category confirms it. */
const confirmed = 0.3;
/** A second category is named when it is nearly as strong as the first. */
const nearlyAsStrong = 0.65;

const strongest = (scores: ReadonlyMap<string, number>): readonly string[] => {
  const ranked = [...scores].sort((a, b) => b[1] - a[1]);
  const best = ranked[0]?.[1] ?? 0;
  return ranked.filter(([, score], index) => index < 2 && score >= best * nearlyAsStrong).map(([category]) => category);
};

const weighVotes = (votes: readonly CategoryVote[]): Map<string, number> => {
  const weights = new Map<string, number>();
  for (const { categories } of votes.filter((vote) => !vote.isGeneral)) {
    categories.forEach((category, index) => {
      const weight = index === 0 ? firstWeight : laterWeight;
      const known = weights.get(category);
      weights.set(category, known === undefined ? weight : Math.max(known, weight) + confirmed);
    });
  }
  return weights;
};

/** Weighs what the rules over one passage say it is about against the words around it; without either, the fallback. */
export const chooseCategories = (votes: readonly CategoryVote[], topics: Topics, fallback: readonly string[]): readonly string[] => {
  const scores = weighVotes(votes);
  const most = Math.max(0, ...topics.values());
  for (const [category, score] of topics) scores.set(category, (scores.get(category) ?? 0) + (topicWeight * score) / most);
  return scores.size > 0 ? strongest(scores) : fallback;
};
