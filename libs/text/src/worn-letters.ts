import { isSyllableAt } from './automaton';
import type { TypedEdit } from './characters';
import { frequencyOf } from './frequency';

const CONFIDENCE = 0.75;

/** No Vietnamese syllable has r before n: on a worn page an m falls apart into the two ("narn" → "nam", "rnời" → "mời"). */
export function wornEdits(text: string, suspects: readonly number[]): TypedEdit[] {
  const edits: TypedEdit[] = [];
  for (let i = 0; i < suspects.length; i += 2) {
    const start = suspects[i] as number;
    const word = text.slice(start, suspects[i + 1]);
    const at = word.indexOf('rn');
    if (at < 0 || word.length > 8) continue;
    const read = `${word.slice(0, at)}m${word.slice(at + 2)}`;
    if (isSyllableAt(read, 0, read.length) && frequencyOf(read.toLowerCase()) >= 1) edits.push({ start: start + at, end: start + at + 2, text: 'm', kind: 'look-alike', confidence: CONFIDENCE });
  }
  return edits;
}
