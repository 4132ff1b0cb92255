import type { Match } from './matcher';
import type { Reading } from './reading';
import { numberSymbol } from './vocabulary';

/** Runs of number words and digits between two tokens, each as its plain text with the word counted ("một áo" is not "một gói"). */
const amountsIn = (reading: Reading, from: number, to: number): string[] => {
  const numbers = reading.lexicon.idOf.get('number-word');
  const found: string[] = [];
  let run = '';
  for (let at = from; at < to; at += 1) {
    let isNumber = reading.tokens.ids[at] === numberSymbol;
    for (let occurrence = reading.firstAt(at); occurrence !== -1 && !isNumber; occurrence = reading.nextAtSame(occurrence)) isNumber = reading.concepts[occurrence] === numbers;
    const word = reading.text.slice(reading.tokens.starts[at], reading.tokens.ends[at]).toLowerCase();
    if (isNumber) run += ` ${word}`;
    else if (run !== '') {
      found.push(reading.tokens.barriers[at] === 0 ? `${run} ${word}` : run);
      run = '';
    }
  }
  if (run !== '') found.push(run);
  return found;
};

/** The second amount is looked for this many syllables past the hit. */
const farthest = 60;

/** Whether both halves of a contrast name amounts and name the same ones; the halves are cut at the matched part nearest the middle. */
export const sameAmounts = (reading: Reading, hit: Match): boolean => {
  let end = hit.to;
  while (end < reading.tokens.count && end - hit.to < farthest && (reading.tokens.barriers[end] as number) < 3) end += 1;
  const all = amountsIn(reading, hit.from, end);
  if (all.length < 2 || all.length % 2 === 1) return false;
  const half = all.length / 2;
  return all.slice(0, half).join('|') === all.slice(half).join('|');
};
