import type { Finding, Severity } from './finding-order';
import { rankOf } from './finding-order';

const overlaps = (a: Finding, b: Finding): boolean => a.start < b.end && b.start < a.end;
const discriminates = (severity: Severity): boolean => rankOf(severity) >= rankOf('stereotype');

/** Whether what `finding` says about its words is already said by a kept one: same class of verdict, overlapping words, no new category. */
const isSaid = (finding: Finding, kept: readonly Finding[], isGeneral: boolean): boolean => {
  const beside = kept.filter((other) => overlaps(other, finding));
  if (beside.some((other) => other.rule === finding.rule)) return true;
  if (!discriminates(finding.severity)) return false;
  const heavier = beside.filter((other) => discriminates(other.severity));
  if (heavier.length === 0) return false;
  const said = new Set(heavier.flatMap((other) => other.categories));
  return isGeneral || finding.categories.every((category) => said.has(category));
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
