import { createHash } from 'node:crypto';
import { foldSyllable } from '@huong-uoc/text';

const letters = /[\p{L}\p{N}]+/gu;

/** Equal for two clauses that say the same in the same words, whatever their number, case, punctuation or tone placement. */
export function wordsHash(text: string, label: string): string {
  const own = text.startsWith(label) ? text.slice(label.length) : text;
  const words = (own.toLowerCase().match(letters) ?? []).map(foldSyllable);
  return createHash('sha256').update(words.join(' ')).digest('hex');
}
