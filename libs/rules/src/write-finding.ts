import type { Finding, FindingPiece } from './finding';
import type { Match, MatchedPart } from './matcher';
import type { Reading } from './reading';
import type { CompiledPattern, Rulebook } from './rulebook';
import type { GuardSource } from './rule-source';
import type { ScannedClause } from './scanner';
import type { Topics } from './topics';
import { chooseCategories } from './categories';

const sureByMode = { exact: 0.95, 'no-marks': 0.6, damaged: 0.85 } as const;

/** Turns a hit that no guard silenced into a finding with its reasons. */
export const writeFinding = (
  rulebook: Rulebook,
  reading: Reading,
  pattern: CompiledPattern,
  hit: Match,
  clause: ScannedClause,
  topics: Topics,
  lowered: GuardSource | null,
): Finding => {
  const { source } = pattern.rule;
  const { starts, ends } = reading.tokens;
  const start = starts[hit.from] as number;
  const end = ends[hit.to - 1] as number;
  const pieces = hit.parts.map((part) => writePiece(rulebook, reading, part, clause.offset));
  const doubt = doubtOf(reading, hit);
  return {
    rule: source.id,
    ruleVersion: source.version,
    rulebook: rulebook.hash,
    severity: lowered?.lowersTo ?? source.severity,
    direction: pattern.direction,
    categories: pattern.rule.byTopic ? chooseCategories([], topics, source.categories.filter((category) => category !== 'by-topic')) : source.categories,
    clause: clause.index,
    address: clause.address,
    start: start + clause.offset,
    end: end + clause.offset,
    quote: reading.text.slice(start, end),
    pieces,
    guardsConsidered: pattern.rule.guards.map((guard) => guard.source.id),
    law: pattern.rule.law,
    suggestion: source.suggestion,
    why: `Có ${pieces.map((piece) => `“${reading.text.slice(piece.start - clause.offset, piece.end - clause.offset)}”${piece.concept.startsWith('=') ? '' : ` (${piece.label})`}`).join(', ')}: ${source.rationale}${lowered === null ? '' : ` Chỉ xếp mức cần xem vì ${lowered.label}.`}`,
    confidence: confidenceOf(reading, hit),
    ...(doubt === undefined ? {} : { textDoubt: doubt }),
  };
};

const writePiece = (rulebook: Rulebook, reading: Reading, part: MatchedPart, offset: number): FindingPiece => ({
  concept: rulebook.lexicon.names[part.concept] as string,
  label: rulebook.labels[part.concept] as string,
  start: (reading.tokens.starts[part.from] as number) + offset,
  end: (reading.tokens.ends[part.to - 1] as number) + offset,
});

const weakParts = (reading: Reading, hit: Match): MatchedPart[] =>
  hit.parts.filter((part) => part.weak || isDoubtful(reading, part));

const isDoubtful = (reading: Reading, part: MatchedPart): boolean => {
  if (reading.mode === 'exact') return false;
  for (let at = part.from; at < part.to; at += 1) if (reading.tokens.doubtful[at] === 1) return true;
  return false;
};

const doubtOf = (reading: Reading, hit: Match): string | undefined => {
  if (reading.mode === 'no-marks') return 'Văn bản không có dấu; chữ được đọc theo cách viết không dấu, cần đối chiếu bản gốc.';
  const weak = weakParts(reading, hit);
  if (weak.length === 0) return undefined;
  const words = weak.map((part) => `“${reading.text.slice(reading.tokens.starts[part.from], reading.tokens.ends[part.to - 1])}”`);
  return `Chữ ${words.join(', ')} có thể bị nhận dạng sai; cần đối chiếu bản gốc.`;
};

/** How sure the reading of the matched words is, 0 to 1. */
const confidenceOf = (reading: Reading, hit: Match): number => {
  const base = sureByMode[reading.mode];
  const weak = reading.mode === 'damaged' ? weakParts(reading, hit).length : 0;
  return Math.max(0.3, Math.round((base - 0.1 * weak) * 100) / 100);
};
