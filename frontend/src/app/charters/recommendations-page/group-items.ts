import type { RecommendationSheet } from '@huong-uoc/contracts';

type Item = RecommendationSheet['items'][number];
/** One recommendation as the village reads it, and every finding it answers. */
export type SheetItem = Item & { readonly findingIds: readonly string[] };

/** Several findings in one clause with the same wording and reason are one recommendation: read once, answered once. */
export function groupItems(items: readonly Item[]): readonly SheetItem[] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const { proposed, reason } = item.recommendation;
    const key = JSON.stringify([item.address, item.clauseText, proposed, reason]);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups.values()].flatMap((same) => {
    const shown = same.find(({ recommendation }) => recommendation.answer === null) ?? same[0];
    return shown ? [{ ...shown, law: uniqueLaw(same), findingIds: same.map(({ findingId }) => findingId) }] : [];
  });
}

function uniqueLaw(items: readonly Item[]): Item['law'] {
  const seen = new Set<string>();
  return items.flatMap(({ law }) => law).filter(({ label }) => !seen.has(label) && seen.add(label));
}
