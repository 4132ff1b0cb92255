import { chooseCategories } from './categories';
import type { Finding, Severity } from './finding-order';
import { rankOf } from './finding-order';
import type { Topics } from './topics';

/** A finding with what the words around it speak of. */
export interface Judged {
  readonly finding: Finding;
  readonly topics: Topics;
}

const within = (a: Finding, b: Finding, characters: number): boolean => a.start < b.end + characters && b.start < a.end + characters;
const overlaps = (a: Finding, b: Finding): boolean => within(a, b, 0);
/** One rule speaking twice this near to itself speaks of one norm. */
const adjacent = 16;
/** A general rule this near to a special one of the same category says nothing new. */
const beside = 40;
const discriminates = (severity: Severity): boolean => rankOf(severity) >= rankOf('stereotype');

/** Findings over one passage; the first is the one that is kept. */
type Passage = [Judged, ...Judged[]];

const sharesCategory = (a: Finding, b: Finding): boolean => a.categories.some((category) => b.categories.includes(category));

/** Whether a finding speaks of the words that the findings of a passage speak of; a heavier general one only over the words of the kept one. */
const belongs = ({ finding }: Judged, passage: Passage, isGeneral: boolean): boolean => {
  const [{ finding: kept }] = passage;
  if (!discriminates(finding.severity) || !discriminates(kept.severity)) return kept.rule === finding.rule && within(kept, finding, adjacent);
  if (isGeneral && rankOf(finding.severity) > rankOf(kept.severity)) return overlaps(kept, finding);
  return passage.some(({ finding: other }) => within(other, finding, other.rule === finding.rule ? adjacent : 0) || (isGeneral && within(other, finding, beside) && sharesCategory(other, finding)));
};

/** Each rule has one vote on the category, however often it matched. */
const keptOf = (passage: Passage, isGeneral: (rule: string) => boolean): Finding => {
  const [{ finding, topics }] = passage;
  if (!discriminates(finding.severity)) return finding;
  const byRule = new Map(passage.map((judged) => [judged.finding.rule, judged.finding.categories]));
  const votes = [...byRule].map(([rule, categories]) => ({ categories, isGeneral: isGeneral(rule) }));
  return { ...finding, categories: chooseCategories(votes, topics, finding.categories) };
};

/** Keeps one finding per passage, the most special and heaviest, under the categories that all findings over it and the words around it speak for. */
export const settle = (found: readonly Judged[], isGeneral: (rule: string) => boolean): Finding[] => {
  const ordered = [...found].sort(
    ({ finding: a }, { finding: b }) => Number(isGeneral(a.rule)) - Number(isGeneral(b.rule)) || rankOf(b.severity) - rankOf(a.severity) || b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  const passages: Passage[] = [];
  for (const judged of ordered) {
    const home = passages.find((passage) => belongs(judged, passage, isGeneral(judged.finding.rule)));
    if (home) home.push(judged);
    else passages.push([judged]);
  }
  return passages.map((passage) => keptOf(passage, isGeneral)).sort((a, b) => a.start - b.start || rankOf(b.severity) - rankOf(a.severity));
};
