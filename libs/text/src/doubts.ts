import type { TypedEdit } from './characters';
import { isWordLetter } from './character-classes';
import { frequencyOf } from './frequency';
import { hornLoss, lostItsHorns, withHorn } from './horn-loss';
import type { Change, Doubt } from './normalise';

/** What the reader hears of a repair; a letter put back from its worn shape is doubted like a misspelling. */
const REPAIRS: Readonly<Partial<Record<string, Doubt['kind']>>> = { decoded: 'decoded', 'horn-restored': 'horn-restored', joined: 'joined', split: 'split', 'look-alike': 'misspelt' };
const MISSPELT = 0.5;
const FLIPPED = 0.5;

/** From the beginning of the first to the end of the last word a change touches. */
function wordsAround(text: string, start: number, end: number, kind: string): { start: number; end: number } {
  let from = start;
  let to = end;
  while (from > 0 && isWordLetter(text.charCodeAt(from - 1))) from--;
  if (kind === 'split') while (to < text.length && text.charAt(to) === ' ') to++;
  while (to < text.length && isWordLetter(text.charCodeAt(to))) to++;
  return { start: from, end: to };
}

function ofRepairs(text: string, changes: readonly Change[], edits: readonly TypedEdit[]): Doubt[] {
  const doubts: Doubt[] = [];
  changes.forEach(({ kind, span }, i) => {
    const confidence = edits[i]?.confidence;
    const said = REPAIRS[kind];
    if (confidence === undefined || said === undefined) return;
    const doubt: Doubt = { kind: said, confidence, ...wordsAround(text, span.start, span.end, kind) };
    const last = doubts.at(-1);
    if (last !== undefined && last.kind === doubt.kind && doubt.start <= last.end) doubts[doubts.length - 1] = { ...last, end: Math.max(last.end, doubt.end) };
    else doubts.push(doubt);
  });
  return doubts;
}

/** A broken word that looks Vietnamese; abbreviations, foreign words and names are none. */
function isMisspelt(text: string, start: number, end: number): boolean {
  const word = text.slice(start, end);
  if (word.length < 2 || word.length > 8 || !/[^\0-\x7f]/.test(word)) return false;
  if (word === word.toUpperCase() && word.length <= 5) return false;
  const named = word.charAt(0) !== word.charAt(0).toLowerCase() && word !== word.toUpperCase();
  return !named || start === 0 || text.charAt(start - 1) === '\n';
}

function ofMisspellings(text: string, suspects: readonly number[]): Doubt[] {
  const doubts: Doubt[] = [];
  for (let i = 0; i < suspects.length; i += 2) {
    const start = suspects[i] as number;
    const end = suspects[i + 1] as number;
    if (isMisspelt(text, start, end)) doubts.push({ kind: 'misspelt', start, end, confidence: MISSPELT });
  }
  return doubts;
}

/** In a text that lost its "ư", the good words that may have been another one with it. */
export function hornLostDoubts(text: string): Doubt[] {
  const doubts: Doubt[] = [];
  for (const { 0: word, index } of text.matchAll(/\p{L}+/gu)) {
    const meant = word.length <= 6 ? withHorn(word) : null;
    if (meant === null) continue;
    const sure = frequencyOf(word) < 0;
    doubts.push({ kind: 'horn-lost', start: index, end: index + word.length, confidence: sure ? FLIPPED / 2 : FLIPPED });
  }
  return doubts;
}

/** Every doubt about a repaired text, in order. */
export function doubtsOf(text: string, changes: readonly Change[], edits: readonly TypedEdit[], suspects: readonly number[]): Doubt[] {
  const lost = lostItsHorns(text, hornLoss(text, suspects)) ? hornLostDoubts(text) : [];
  const covered = new Set(lost.map((doubt) => doubt.start));
  const misspelt = ofMisspellings(text, suspects).filter((doubt) => !covered.has(doubt.start));
  return [...ofRepairs(text, changes, edits), ...misspelt, ...lost].sort((a, b) => a.start - b.start || a.end - b.end);
}
