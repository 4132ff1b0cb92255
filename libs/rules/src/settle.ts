import type { Finding, Severity } from './finding-order';
import { rankOf } from './finding-order';

const within = (a: Finding, b: Finding, characters: number): boolean => a.start < b.end + characters && b.start < a.end + characters;
const overlaps = (a: Finding, b: Finding): boolean => within(a, b, 0);
/** One rule speaking twice this near to itself speaks of one norm. */
const adjacent = 16;
/** A general rule this near to a special one of the same category says nothing new. */
const beside = 40;
const discriminates = (severity: Severity): boolean => rankOf(severity) >= rankOf('stereotype');

/** Whether what `finding` says about its words is already said by a kept one: the same rule, or the same class of verdict over or beside the same words and no new category. */
const isSaid = (finding: Finding, kept: readonly Finding[], isGeneral: boolean): boolean => {
  if (kept.some((other) => other.rule === finding.rule && within(other, finding, adjacent))) return true;
  if (!discriminates(finding.severity)) return false;
  const heavier = kept.filter((other) => discriminates(other.severity) && overlaps(other, finding));
  if (isGeneral && heavier.length > 0) return true;
  const near = isGeneral ? kept.filter((other) => discriminates(other.severity) && within(other, finding, beside)) : heavier;
  const said = new Set(near.flatMap((other) => other.categories));
  return near.length > 0 && finding.categories.every((category) => said.has(category));
};

/** Keeps one finding per rule and passage; drops what a heavier or more special finding over the same words already says. */
export const settle = (found: readonly Finding[], isGeneral: (rule: string) => boolean): Finding[] => {
  const ordered = [...found].sort(
    (a, b) => Number(isGeneral(a.rule)) - Number(isGeneral(b.rule)) || rankOf(b.severity) - rankOf(a.severity) || b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  const kept: Finding[] = [];
  for (const finding of ordered) if (!isSaid(finding, kept, isGeneral(finding.rule))) kept.push(finding);
  return kept.sort((a, b) => a.start - b.start || rankOf(b.severity) - rankOf(a.severity));
};
