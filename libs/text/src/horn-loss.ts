import { frequencyOf } from './frequency';
import { isSyllable } from './automaton';

/** Rarest frequency at which a restored syllable counts as the one that was meant. */
const USUAL = 2;

/** The syllable with a plain "ư" put back where converters drop it ("đợc" → "được", "cha" → "chưa"), or null. */
export function withHorn(word: string): string | null {
  const lower = word.toLowerCase();
  const at = lower.search(/[aăâeêioôơuyàáảãạờớởỡợùúủũụ]/);
  if (at < 0) return usual(`${lower}ư`);
  if (!/[aơuờớởỡợ]/.test(lower.charAt(at)) || (lower.charAt(at) === 'a' && at + 1 < lower.length)) return null;
  return usual(`${lower.slice(0, at)}ư${lower.slice(at)}`);
}

/** The syllable with ơ read as ô: what a wrong conversion table makes of "không" ("khơng"), or null. */
export function withRightMap(word: string): string | null {
  const lower = word.toLowerCase();
  const mapped = lower.replace(/[ơờớởỡợ]/, (letter) => 'ôồốổỗộ'.charAt('ơờớởỡợ'.indexOf(letter)));
  return mapped === lower ? null : usual(mapped);
}

function usual(word: string): string | null {
  return isSyllable(word) && frequencyOf(word) >= USUAL ? word : null;
}

export interface HornLoss {
  /** Broken words that make sense again with "ư" put back. */
  readonly restored: number;
  /** Broken words that make sense again with ơ read as ô. */
  readonly remapped: number;
}

/** Counts which of two known losses explains the broken words of a text; suspects are start, end, start, end … */
export function hornLoss(text: string, suspects: readonly number[]): HornLoss {
  let restored = 0;
  let remapped = 0;
  for (let i = 0; i < suspects.length; i += 2) {
    const word = text.slice(suspects[i], suspects[i + 1]);
    if (word.length > 7 || word === word.toUpperCase()) continue;
    const horn = withHorn(word);
    const map = withRightMap(word);
    if (horn !== null) restored++;
    if (map !== null && (horn === null || frequencyOf(map) >= frequencyOf(horn))) remapped++;
  }
  return { restored, remapped };
}

/** Whether a text lost its "ư": broken words speak for it, and where they do the plain letter is hardly ever seen. */
export function lostItsHorns(text: string, loss: HornLoss): boolean {
  if (loss.restored < 2 || loss.restored <= loss.remapped) return false;
  const kept = text.length > 100_000 ? text.slice(0, 100_000) : text;
  return (kept.match(/ư/gi)?.length ?? 0) <= loss.restored / 2;
}
