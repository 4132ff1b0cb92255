import { isSyllable } from '@huong-uoc/text';
import type { EngineLine, EngineWord } from './engine';

/** What a word of letters that is no Vietnamese syllable counts for. */
const strange = 0.5;
/** Marks as unsure as this, with no letter or digit, are grains and folds of the paper. */
const speck = 0.4;

const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{M}]/gu, '');
const hasSign = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

function weighed(lines: readonly EngineLine[], worth: (word: EngineWord, letters: string) => number): number {
  let [sum, weight] = [0, 0];
  for (const word of lines.flatMap(({ words }) => words)) {
    const letters = lettersOf(word.text);
    if (letters === '') continue;
    sum += letters.length * worth(word, letters);
    weight += letters.length;
  }
  return weight === 0 ? 0 : sum / weight;
}

/** Mean confidence of the words, by letters. */
export const confidenceOf = (lines: readonly EngineLine[]): number => weighed(lines, ({ confidence }) => confidence);

/** How well a page was understood, 0–1, measured without knowing what stands on it: sure words that are Vietnamese. */
export const qualityOf = (lines: readonly EngineLine[]): number =>
  weighed(lines, ({ confidence }, letters) => confidence * (isSyllable(letters.toLowerCase()) || /^\p{Lu}{2,}$/u.test(letters) ? 1 : strange));

/** Lines without what the engine made of grains, folds and the rim of a seal. */
export function withoutSpecks(lines: readonly EngineLine[]): EngineLine[] {
  return lines
    .map((line) => ({ ...line, words: line.words.filter(({ text, confidence }) => text.trim() !== '' && (hasSign(text) || confidence > speck)) }))
    .filter(({ words }) => words.some(({ text, confidence }) => hasSign(text) && confidence > speck));
}
