import type { Extent } from './extent';
import { extentAround } from './extent';
import type { Finding, FindingPiece } from './finding';
import type { Match, MatchedPart } from './matcher';
import { Matcher } from './matcher';
import type { Reading } from './reading';
import type { CompiledPattern, Rulebook } from './rulebook';
import type { ScannedClause } from './scanner';

/** How far, in syllables, topic words are looked for: in the sentence, then in the clause. */
const topicReach = 80;
const clauseReach = 300;

const sureByMode = { exact: 0.95, 'no-marks': 0.6, damaged: 0.85 } as const;

/** Turns a hit that no guard silenced into a finding with its reasons. */
export const writeFinding = (
  rulebook: Rulebook,
  reading: Reading,
  pattern: CompiledPattern,
  hit: Match,
  clause: ScannedClause,
  governing: () => readonly Matcher[],
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
    severity: source.severity,
    direction: pattern.direction,
    categories: pattern.rule.byTopic ? categoriesByTopic(rulebook, reading, hit, source.categories, governing) : source.categories,
    clause: clause.index,
    address: clause.address,
    start: start + clause.offset,
    end: end + clause.offset,
    quote: reading.text.slice(start, end),
    pieces,
    guardsConsidered: pattern.rule.guards.map((guard) => guard.source.id),
    law: pattern.rule.law,
    suggestion: source.suggestion,
    why: `Có ${pieces.map((piece) => `“${reading.text.slice(piece.start - clause.offset, piece.end - clause.offset)}”${piece.concept.startsWith('=') ? '' : ` (${piece.label})`}`).join(', ')}: ${source.rationale}`,
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

/** The categories whose topic words stand nearest to the hit: in its sentence, else in the clause, else in what governs it. */
const categoriesByTopic = (rulebook: Rulebook, reading: Reading, hit: Match, listed: readonly string[], governing: () => readonly Matcher[]): readonly string[] => {
  const sentence = extentAround(reading.tokens, hit, 3, topicReach);
  const near = topicsIn(rulebook, reading, sentence, hit);
  if (near.size > 0) return strongest(near);
  const anywhere = topicsIn(rulebook, reading, { from: Math.max(0, hit.from - clauseReach), to: Math.min(reading.tokens.count, hit.to + clauseReach) }, hit);
  if (anywhere.size > 0) return strongest(anywhere);
  for (const matcher of governing()) {
    const whole = { from: 0, to: matcher.over.tokens.count };
    const above = topicsIn(rulebook, matcher.over, whole, whole);
    if (above.size > 0) return strongest(above);
  }
  return listed.filter((category) => category !== 'by-topic');
};

/** A word inside the hit counts this much; outside it counts less with every syllable between. */
const insideWeight = 3;
const halvedAfter = 5;

/** Longer words say more surely what is spoken of. */
const lengthWeight = (syllables: number): number => Math.min(2, 0.5 + 0.5 * syllables);

const topicsIn = (rulebook: Rulebook, reading: Reading, extent: Extent, hit: Extent): Map<string, number> => {
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

/** The strongest topic, and a second one that is nearly as strong. */
const strongest = (scores: ReadonlyMap<string, number>): readonly string[] => {
  const ranked = [...scores].sort((a, b) => b[1] - a[1]);
  const best = ranked[0]?.[1] ?? 0;
  return ranked.filter(([, score], index) => index < 2 && score >= best * nearlyAsStrong).map(([category]) => category);
};

const nearlyAsStrong = 0.8;
